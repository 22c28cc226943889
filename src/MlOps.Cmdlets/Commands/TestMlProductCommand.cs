using System.Management.Automation;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>Checks product configs: each by itself, and all against each other.</summary>
/// <remarks>
/// <para>Writes a finding for each thing that is wrong or deserves a look, with file, line, column and what to do. A config without findings
/// writes nothing. Findings are objects, not errors: only what could not be read at all is an error.</para>
/// <para>When the last product has been read, all are checked against each other: two configs of one product, and two products that
/// would share a name where AWS wants it unique. The same product in two regions of one account is such a case, since IAM names have no region.</para>
/// <para>Nothing is called and nothing is changed.</para>
/// </remarks>
/// <returns>With -Quiet: whether there was a config, and no finding of any is an error.</returns>
/// <example>
/// <title>Check all configs</title>
/// <code>Test-MlProduct ./configs/*.yaml</code>
/// <remarks>Lists the findings of each file. Nothing is listed where all is well.</remarks>
/// </example>
/// <example>
/// <title>Stop a build at a wrong config</title>
/// <code>if (-not (Test-MlProduct ./configs/*.yaml -Quiet)) { throw 'A product config is wrong.' }</code>
/// <remarks>With -Quiet there is one Boolean for all configs: true where no finding is an error.</remarks>
/// </example>
/// <example>
/// <title>Check products that have been read</title>
/// <code>Get-MlProduct ./configs/*.yaml | Test-MlProduct | Where-Object Severity -eq Error | Format-List</code>
/// <remarks>Shows errors only, each with what to do about it.</remarks>
/// </example>
/// <seealso cref="GetMlProductCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "MlProduct", DefaultParameterSetName = ProductSetName)]
[OutputType(typeof(MlFinding), typeof(bool))]
public sealed class TestMlProductCommand : MlProductCmdlet
{
    private readonly List<MlProduct> _products = [];
    private bool _hasError;
    private bool _isEmpty = true;

    /// <summary>Writes one Boolean in place of findings: whether there was a config, and no finding of any is an error.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    private protected override Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken) => ReportAsync(product, product.Findings);

    /// <inheritdoc/>
    private protected override Task ProcessFileAsync(string file, CancellationToken cancellationToken)
    {
        var result = ProductReader.ReadFile(file);
        return ReportAsync(result.Product, result.Findings);
    }

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(ProductSet.Check(_products)).ConfigureAwait(false);
        if (Quiet)
        {
            await Pipeline.WriteObjectAsync(!_hasError && !_isEmpty).ConfigureAwait(false);
        }
    }

    private protected override void OnItemFailed() => _hasError = true;

    private Task ReportAsync(MlProduct? product, IReadOnlyList<MlFinding> findings)
    {
        _isEmpty = false;
        if (product is not null)
        {
            _products.Add(product);
        }

        return WriteAsync(findings);
    }

    private async Task WriteAsync(IReadOnlyList<MlFinding> findings)
    {
        _hasError |= findings.Any(finding => finding.Severity == MlSeverity.Error);
        if (!Quiet)
        {
            await Pipeline.WriteObjectAsync(findings, enumerate: true).ConfigureAwait(false);
        }
    }
}

using System.Management.Automation;
using MlOps.Deployments.Online;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>Checks product configs: each by itself, and all against each other.</summary>
/// <remarks>
/// <para>Writes a finding for each thing that is wrong or deserves a look, with file, line, column and what to do. A config without findings
/// writes nothing. Findings are objects, not errors: only what could not be read at all is an error.</para>
/// <para>When the last product has been read, all are checked against each other: two configs of one product, and two products that
/// would share a name where AWS wants it unique. The same product in two regions of one account is such a case, since IAM names have no region.</para>
/// <para>Without -Online nothing is called, and no credentials are looked for: the parameters that say who calls AWS and where are for -Online.</para>
/// <para>With -Online each product is checked against its account and region too, with calls that only read: the caller's account, whether the region is
/// enabled and offers the endpoints, VPC, DNS, subnets, zones, route tables, a way out for builds, security group, private DNS, SSM parameters, source
/// bucket and archives, names that are taken and who has them, quotas, the stack's state, and whether the alerts' subscription is confirmed. What could
/// not be checked is a finding too (NotChecked), with what stood in the way. The findings stand at the keys of the config that they are about.</para>
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
/// <example>
/// <title>Check a product against its account before it is deployed</title>
/// <code>Get-MlProduct ./configs/globalbank*.yaml | Test-MlProduct -Online -ProfileName ml-admin | Where-Object Severity -ne Information</code>
/// <remarks>Lists what would keep the deployment from succeeding, and what could not be looked at. Nothing is changed.</remarks>
/// </example>
/// <seealso cref="GetMlProductCommand"/>
/// <seealso cref="DeployMlProductCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "MlProduct", DefaultParameterSetName = ProductSetName)]
[OutputType(typeof(MlFinding), typeof(bool))]
public sealed class TestMlProductCommand : MlAwsCmdlet
{
    private readonly List<MlProduct> _products = [];
    private bool _hasError;
    private bool _isEmpty = true;

    /// <summary>Writes one Boolean in place of findings: whether there was a config, and no finding of any is an error.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Checks against the product's account and region too, with calls that only read.</summary>
    [Parameter]
    public SwitchParameter Online { get; set; }

    /// <inheritdoc/>
    private protected override Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken) => ReportAsync(product, product.Findings, cancellationToken);

    /// <inheritdoc/>
    private protected override Task ProcessFileAsync(string file, CancellationToken cancellationToken)
    {
        var result = ProductReader.ReadFile(file);
        return ReportAsync(result.Product, result.Findings, cancellationToken);
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

    private async Task ReportAsync(MlProduct? product, IReadOnlyList<MlFinding> findings, CancellationToken cancellationToken)
    {
        _isEmpty = false;
        await WriteAsync(findings).ConfigureAwait(false);
        if (product is not null)
        {
            _products.Add(product);
            await WriteAsync(TemplateSizeRules.Check(product)).ConfigureAwait(false);
            await WriteAsync(ScheduleRules.Check(product, TimeProvider.System)).ConfigureAwait(false);
            await CheckOnlineAsync(product, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CheckOnlineAsync(MlProduct product, CancellationToken cancellationToken)
    {
        if (Online)
        {
            var session = await OpenSessionAsync(product.AccountId, product.Region, cancellationToken).ConfigureAwait(false);
            await WriteAsync(await new OnlineCheck(session, Observer).CheckAsync(product, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
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

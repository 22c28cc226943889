using System.Management.Automation;
using MlOps.CloudFormation.Linting;
using MlOps.CloudFormation.Templates;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Session;

namespace MlOps.Cmdlets;

/// <summary>Checks CloudFormation templates, whoever wrote them: form, references, functions, and the properties of every AWS resource type.</summary>
/// <remarks>
/// <para>Writes a finding for each thing that is wrong, with id, file, line, column and what to do. A template without findings writes nothing.
/// Findings are objects, not errors: only what could not be read at all is an error.</para>
/// <para>A comment '# mlops:ignore WrongType' hides findings of that id on its line, or on the next one where it stands alone; in JSON, the metadata
/// MlOps: { Ignore: [WrongType] } of a resource does. A baseline hides what is known, by id, path and message. What hides nothing any more is
/// a finding itself.</para>
/// <para>It is no security linter: of policies it checks the form that IAM demands, not what they allow.</para>
/// <para>What a transform makes in AWS is not checked, and a finding of severity Information says so. docs/template-checks.md lists what is
/// found. Nothing is called. Only -UpdateBaseline changes anything: it writes a file.</para>
/// </remarks>
/// <returns>With -Quiet: whether there was a template, and no finding of any is an error.</returns>
/// <example>
/// <title>Check all templates</title>
/// <code>Test-MlTemplate ./templates/*.yaml</code>
/// <remarks>Lists the findings of each file. Nothing is listed where all is well.</remarks>
/// </example>
/// <example>
/// <title>Check a product's template</title>
/// <code>Get-MlProduct ./configs/*.yaml | New-MlTemplate | Test-MlTemplate</code>
/// <remarks>Each is checked for the region of its product.</remarks>
/// </example>
/// <example>
/// <title>Begin with templates that have findings</title>
/// <code>Test-MlTemplate ./templates/*.yaml -BaselinePath ./templates/known.json -UpdateBaseline</code>
/// <remarks>Writes what is found now into known.json. With -BaselinePath alone, only what is new is found after that.</remarks>
/// </example>
/// <seealso cref="NewMlTemplateCommand"/>
/// <seealso cref="TestMlProductCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "MlTemplate", DefaultParameterSetName = TemplateSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlFinding), typeof(bool))]
public sealed class TestMlTemplateCommand : MlCmdlet
{
    private const string TemplateSetName = "Template";
    private const string PathSetName = "Path";
    private const string LiteralPathSetName = "LiteralPath";
    private const string BodySetName = "Body";

    private TemplateChecks _checks = null!;
    private string? _baseline;
    private bool _hasError;
    private bool _isEmpty = true;

    /// <summary>Templates, from New-MlTemplate.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = TemplateSetName)]
    public MlTemplate[] Template { get; set; } = [];

    /// <summary>Template files, YAML or JSON. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSetName)]
    [SupportsWildcards]
    [PathTransformation]
    public string[] Path { get; set; } = [];

    /// <summary>Template files, each path exactly as it is written. Files from Get-ChildItem come here.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSetName)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The text of a template.</summary>
    [Parameter(Mandatory = true, ParameterSetName = BodySetName)]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [ValidateNotNullOrEmpty]
    public string Body { get; set; } = "";

    /// <summary>The region that the templates are meant for: types that it lacks are found. One that is not known here is warned of.</summary>
    [Parameter]
    [RegionTransformation]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [PSDefaultValue(Help = "The region of the template's product; for other templates nothing about regions is checked")]
    public string? Region { get; set; }

    /// <summary>A JSON file with findings that are known: they are not written again.</summary>
    [Parameter]
    public string? BaselinePath { get; set; }

    /// <summary>Writes what is found into the file of -BaselinePath, in place of the pipeline.</summary>
    [Parameter]
    public SwitchParameter UpdateBaseline { get; set; }

    /// <summary>Writes one Boolean in place of findings: whether there was a template, and no finding of any is an error.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    private protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        _baseline = BaselinePath is null ? null : await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(BaselinePath)).ConfigureAwait(false);
        _checks = new TemplateChecks(Region, FindingBaseline.For(_baseline, UpdateBaseline));
        if (_checks.RegionWarning is { } warning)
        {
            Observer.Warning(warning);
        }
    }

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Template, template => ReportAsync(_checks.Check(template))).ConfigureAwait(false);

        var isLiteral = ParameterSetName == LiteralPathSetName;
        await ForEachFileAsync(isLiteral ? LiteralPath : Path, isLiteral, file => ReportAsync(_checks.CheckFile(file))).ConfigureAwait(false);
        if (ParameterSetName == BodySetName)
        {
            await ReportAsync(_checks.CheckText(Body)).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (UpdateBaseline)
        {
            await WriteBaselineAsync().ConfigureAwait(false);
        }
        else
        {
            await WriteAsync(_checks.Unused()).ConfigureAwait(false);
        }

        if (Quiet)
        {
            await Pipeline.WriteObjectAsync(!_hasError && !_isEmpty).ConfigureAwait(false);
        }
    }

    private protected override string MissingFileAdvice(string path) => TemplateReader.MissingTemplate;

    /// <inheritdoc/>
    private protected override void OnItemFailed() => _hasError = true;

    private async Task WriteBaselineAsync()
    {
        if (await Pipeline.ShouldProcessAsync(_baseline!, "Write the baseline").ConfigureAwait(false))
        {
            _checks.UpdateBaseline();
        }
    }

    private Task ReportAsync(IReadOnlyList<MlFinding> findings)
    {
        _isEmpty = false;
        return UpdateBaseline ? Task.CompletedTask : WriteAsync(findings);
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

using System.Management.Automation;
using MlOps.CloudFormation.Templates;
using MlOps.Cmdlets.Completion;
using MlOps.Deployments;
using MlOps.Documents;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>Makes the CloudFormation template of a product, or takes one from a file or a stack, and writes it to a file where asked.</summary>
/// <remarks>
/// <para>The same product gives the same template, byte by byte. YAML is written with short intrinsics; JSON is indented. CloudFormation takes 51,200 bytes
/// in a request: where the template would be larger, the tags go to the stack, which hands them on (TagsOnStack), and where that is not enough JSON is
/// written in its smallest form.</para>
/// <para>A template that is there already is written in the same way, in its own format or another: a file, YAML or JSON, ours or not; one from the pipeline;
/// or the one that a stack was deployed with, as it was submitted. Sections and keys come in their usual order. Comments are lost.</para>
/// <para>Deploy-MlProduct makes the template by itself; this cmdlet is for reading it, checking it with other tools, and keeping it under version
/// control. AWS is called for a stack's template only, and only to read. Only -OutFile changes anything: it writes or replaces a file.</para>
/// </remarks>
/// <example>
/// <title>Read the template</title>
/// <code>(Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | New-MlTemplate).Body</code>
/// <remarks>Shows the YAML that CloudFormation would get.</remarks>
/// </example>
/// <example>
/// <title>Write the templates of all products</title>
/// <code>Get-MlProduct ./configs/*.yaml | New-MlTemplate -OutFile ./templates</code>
/// <remarks>Each goes to a file with the conventional name, {ml_name}-{scenario}-template.yaml, in the folder templates.</remarks>
/// </example>
/// <example>
/// <title>List the resources of a product</title>
/// <code>(New-MlTemplate ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml).Resources.Values</code>
/// <remarks>Shows logical id and type of every resource. Properties holds the rest.</remarks>
/// </example>
/// <example>
/// <title>Turn templates into JSON</title>
/// <code>New-MlTemplate ./templates/*.yaml -Format JSON -OutFile ./json</code>
/// <remarks>Each goes to a file with its own name, but for the extension, in the folder json.</remarks>
/// </example>
/// <example>
/// <title>Keep what is deployed</title>
/// <code>Get-MlDeployment -ProfileName ml-admin | New-MlTemplate -ProfileName ml-admin -OutFile ./deployed</code>
/// <remarks>Writes the template that each stack of a product was deployed with.</remarks>
/// </example>
/// <seealso cref="GetMlProductCommand"/>
/// <seealso cref="GetMlTierCommand"/>
/// <seealso cref="CompareMlProductCommand"/>
[Cmdlet(VerbsCommon.New, "MlTemplate", DefaultParameterSetName = ProductSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlTemplate))]
public sealed class NewMlTemplateCommand : MlAwsCmdlet
{
    private const string TemplateSetName = "Template";
    private const string DeploymentSetName = "Deployment";
    private const string StackNameSetName = "StackName";

    private readonly WrittenFiles _written = new("template", "another template");

    /// <summary>Templates to write anew, from New-MlTemplate.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = TemplateSetName)]
    public MlTemplate[] Template { get; set; } = [];

    /// <summary>Deployments, from Deploy-MlProduct or Get-MlDeployment: the templates of their stacks are taken.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = DeploymentSetName)]
    public MlDeployment[] Deployment { get; set; } = [];

    /// <summary>Names of stacks, whoever made them: their templates are taken.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StackNameSetName)]
    [ArgumentCompleter(typeof(StackNameCompleter))]
    public string[] StackName { get; set; } = [];

    /// <summary>YAML or JSON.</summary>
    [Parameter]
    [ValidateSet("YAML", "JSON")]
    [PSDefaultValue(Help = "As -OutFile ends, in .json, .yaml or .yml; otherwise the format of the template that is there, and for a product YAML, or JSON where only that is small enough")]
    public string? Format { get; set; }

    /// <summary>
    /// A file to write the template to, or a folder for the conventional file name: one that exists, a path without an extension, or one that ends
    /// in a slash. A file that is there is replaced, but never the one that is read nor the config of any product; several templates go to a folder, not to one file.
    /// </summary>
    [Parameter]
    [PSDefaultValue(Help = "No file is written")]
    public string? OutFile { get; set; }

    /// <inheritdoc/>
    private protected override string? MissingFileAdvice(string path) => "A stack is named with -StackName.";

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Template, template => WriteAnewAsync(template)).ConfigureAwait(false);
        await ForEachItemAsync(Deployment, deployment => ProcessDeploymentAsync(deployment, cancellationToken)).ConfigureAwait(false);
        await ForEachItemAsync(StackName, name => ProcessStackAsync(name, cancellationToken)).ConfigureAwait(false);
        await base.ProcessAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override Task ProcessFileAsync(string file, CancellationToken cancellationToken) =>
        TemplateFile.TryRead(file) is { } template ? WriteAnewAsync(template) : base.ProcessFileAsync(file, cancellationToken);

    /// <inheritdoc/>
    private protected override Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken) =>
        WriteAsync(ProductTemplate.Write(product, ChosenFormat), source: null);

    private async Task ProcessDeploymentAsync(MlDeployment deployment, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(deployment, cancellationToken).ConfigureAwait(false);
        await WriteAnewAsync(await new DeployedTemplates(session).GetAsync(DeploymentTarget.Of(deployment), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task ProcessStackAsync(string stackName, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(null, null, cancellationToken).ConfigureAwait(false);
        await WriteAnewAsync(await new DeployedTemplates(session).GetAsync(DeploymentTarget.OfStack(stackName), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private Task WriteAnewAsync(MlTemplate template) => WriteAsync(TemplateConversion.Write(template, ChosenFormat), template.Path);

    private async Task WriteAsync(MlTemplate template, string? source) =>
        await Pipeline.WriteObjectAsync(OutFile is null ? template : await WriteFileAsync(template, OutFile, source).ConfigureAwait(false)).ConfigureAwait(false);

    private DocumentFormat? ChosenFormat => (Format ?? System.IO.Path.GetExtension(OutFile ?? "").TrimStart('.')).ToUpperInvariant() switch
    {
        "JSON" => DocumentFormat.Json,
        "YAML" or "YML" => DocumentFormat.Yaml,
        _ => null,
    };

    private async Task<MlTemplate> WriteFileAsync(MlTemplate template, string target, string? source)
    {
        var path = TemplateFile.PathOf(template, await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(target)).ConfigureAwait(false), source);
        _written.Add(path);
        if (!await Pipeline.ShouldProcessAsync(path, "Write the template").ConfigureAwait(false))
        {
            return template;
        }

        if (TemplateSizeRules.WarningOf(template) is { } warning)
        {
            Observer.Warning(warning);
        }

        return TemplateFile.Write(template, path);
    }
}

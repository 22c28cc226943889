using System.Management.Automation;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>Makes the CloudFormation template of a product, and writes it to a file where asked.</summary>
/// <remarks>
/// <para>The same product gives the same template, byte by byte. YAML is written with short intrinsics; JSON is indented. CloudFormation takes 51,200 bytes
/// in a request: where the template would be larger, the tags go to the stack, which hands them on (TagsOnStack), and where that is not enough JSON is
/// written in its smallest form.</para>
/// <para>Deploy-MlProduct makes the template by itself; this cmdlet is for reading it, checking it with other tools, and keeping it under version
/// control. Nothing is called. Only -OutFile changes anything: it writes or replaces a file.</para>
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
/// <seealso cref="GetMlProductCommand"/>
/// <seealso cref="GetMlTierCommand"/>
[Cmdlet(VerbsCommon.New, "MlTemplate", DefaultParameterSetName = ProductSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlTemplate))]
public sealed class NewMlTemplateCommand : MlProductCmdlet
{
    private readonly HashSet<string> _written = [];

    /// <summary>YAML or JSON.</summary>
    [Parameter]
    [ValidateSet("YAML", "JSON")]
    [PSDefaultValue(Help = "As -OutFile ends; otherwise YAML, or JSON where only that is small enough")]
    public string? Format { get; set; }

    /// <summary>
    /// A file to write the template to, or a folder for the conventional file name: one that exists, or a path without an extension
    /// of templates. A file that is there is replaced; several templates go to a folder, not to one file.
    /// </summary>
    [Parameter]
    [PSDefaultValue(Help = "No file is written")]
    public string? OutFile { get; set; }

    /// <inheritdoc/>
    private protected override async Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken)
    {
        var template = ProductTemplate.Write(product, ChosenFormat);
        await Pipeline.WriteObjectAsync(OutFile is null ? template : await WriteFileAsync(template, OutFile).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private DocumentFormat? ChosenFormat => (Format ?? System.IO.Path.GetExtension(OutFile ?? "").TrimStart('.')).ToUpperInvariant() switch
    {
        "JSON" => DocumentFormat.Json,
        "YAML" or "YML" or "TEMPLATE" => DocumentFormat.Yaml,
        _ => null,
    };

    private async Task<MlTemplate> WriteFileAsync(MlTemplate template, string target)
    {
        var path = TemplateFile.PathOf(template, await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(target)).ConfigureAwait(false));
        if (!_written.Add(path))
        {
            throw new MlOpsException("FileWrittenBefore", MlErrorCategory.InvalidArgument, $"'{path}' has the template of another product that came before.")
            {
                Resource = path,
                RecommendedAction = "Give a folder to -OutFile: each template goes to a file with its own name.",
            };
        }

        return await Pipeline.ShouldProcessAsync(path, "Write the template").ConfigureAwait(false) ? TemplateFile.Write(template, path) : template;
    }
}

using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>create-prov-template</c>: the CloudFormation template, written to <c>templates/</c>.</summary>
internal static class CreateTemplate
{
    private const string Folder = "templates";

    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("create-prov-template", $"Write the CloudFormation template into the folder {Folder}.", RunAsync);

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var template = ProductTemplate.Write(context.ReadProduct());
        context.Writer.Write(TemplateFile.Write(template, Path.Combine(Folder, template.FileName)));
        return Task.FromResult(ExitCode.Success);
    }
}

using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>create-prov-template</c>: the CloudFormation template, written to <c>templates/</c>.</summary>
internal static class CreateTemplate
{
    private const string Folder = "templates";

    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("create-prov-template", $"Write the CloudFormation template into the folder {Folder}.", RunAsync);

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var template = ProductTemplate.Write(context.ReadProduct());
        var path = Path.Combine(Directory.CreateDirectory(Folder).FullName, template.FileName);
        await File.WriteAllTextAsync(path, template.Body, cancellationToken).ConfigureAwait(false);
        context.Writer.Write(template, path);
        return ExitCode.Success;
    }
}

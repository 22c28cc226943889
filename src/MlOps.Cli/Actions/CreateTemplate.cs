using MlOps.CloudFormation.Templates;
using MlOps.Deployments;
using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>create-prov-template</c>: the CloudFormation template, written to <c>templates/</c>.</summary>
internal static class CreateTemplate
{
    private const string Folder = "templates";

    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("create-prov-template", $"Write the CloudFormation template into the folder {Folder}.", RunAsync)
    {
        ConfigDescription = "The product config, a YAML file, or a template to write in another format.",
        Options = [ActionOptions.TemplateFormat, ActionOptions.DeployedTemplate],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var template = await MakeAsync(context, cancellationToken).ConfigureAwait(false);
        var path = TemplateFile.PathOf(template, Folder + Path.DirectorySeparatorChar, context.Invocation.ConfigPath);
        if (TemplateSizeRules.WarningOf(template) is { } warning)
        {
            context.Observer.Warning(warning);
        }

        context.Writer.Write(TemplateFile.Write(template, path));
        return ExitCode.Success;
    }

    private static async Task<MlTemplate> MakeAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var format = context.Invocation.TemplateFormat;
        if (context.Invocation.DeployedTemplate)
        {
            return TemplateConversion.Write(await ReadDeployedAsync(context, cancellationToken).ConfigureAwait(false), format);
        }

        return TemplateFile.TryRead(context.Invocation.ConfigPath) is { } template
            ? TemplateConversion.Write(template, format)
            : ProductTemplate.Write(context.ReadProduct(), format);
    }

    private static async Task<MlTemplate> ReadDeployedAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadProduct();
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        return await new DeployedTemplates(session).GetAsync(DeploymentTarget.Of(product), cancellationToken).ConfigureAwait(false);
    }
}

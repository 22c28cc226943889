using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>What builds and deployments may do together, where the role of both has the statements itself: the tier without managed policies.</summary>
internal static class BuildAndDeployPermissions
{
    public static IEnumerable<TemplateMap> For(ProductContext context) =>
    [
        SharedPermissions.WriteBuildLogs(context, "BuildProject", "DeployProject"),
        .. SharedPermissions.UseArtifacts(context),
        .. SharedPermissions.RegisterModels(context),
        .. BuildPermissions.Train(context),
        SharedPermissions.MakeModels(context),
        DeployPermissions.DeployEndpoint(context),
        .. ImageRepositories.PushWithBuilds(context),
        SharedPermissions.PassExecutionRole(context),
        .. SharedPermissions.RequireTls(context, context.Name("ArtifactsBucket")),
    ];
}

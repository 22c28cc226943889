using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>What deployments may do: look an approved version up, and bring it to the product's endpoint.</summary>
internal static class DeployPermissions
{
    /// <summary>The statements of the deploy policy: where the role of builds has it too, what the build policy does not allow that role already.</summary>
    public static IEnumerable<TemplateMap> For(ProductContext context) => context.HasExtra(ProductExtras.DeployRole) ? Alone(context) : BesideBuilds(context);

    private static IEnumerable<TemplateMap> BesideBuilds(ProductContext context) =>
    [
        SharedPermissions.WriteBuildLogs(context, "DeployProject"),
        .. SharedPermissions.LeaveApprovalToPeople(context),
        DeployEndpoint(context),
        .. EncryptionKeys.EncryptVolumes(context),
        .. SharedPermissions.RequireTls(context, context.Name("ArtifactsBucket")),
    ];

    private static IEnumerable<TemplateMap> Alone(ProductContext context) =>
    [
        SharedPermissions.WriteBuildLogs(context, "DeployProject"),
        SharedPermissions.FindArtifacts(context),
        SharedPermissions.ReadArtifacts(context),
        .. SharedPermissions.ReadModels(context),
        .. SharedPermissions.LeaveApprovalToPeople(context),
        SharedPermissions.MakeModels(context),
        DeployEndpoint(context),
        .. EncryptionKeys.Use(context),
        .. EncryptionKeys.EncryptVolumes(context),
        .. VpcPermissions.JoinWithBuilds(context),
        SharedPermissions.PassExecutionRole(context),
        .. SharedPermissions.RequireTls(context, context.Name("ArtifactsBucket")),
    ];

    /// <summary>Makes, changes and replaces the product's endpoint.</summary>
    public static TemplateMap DeployEndpoint(ProductContext context) => Statement.Allow(
        "DeployEndpoint",
        [
            "sagemaker:AddTags",
            "sagemaker:CreateEndpoint", "sagemaker:CreateEndpointConfig", "sagemaker:DeleteEndpoint", "sagemaker:DescribeEndpoint",
            "sagemaker:DescribeEndpointConfig", "sagemaker:UpdateEndpoint",
        ],
        [ProductArns.SageMaker("endpoint/" + context.EndpointName), ProductArns.SageMaker($"endpoint-config/{context.DeploymentPrefix}*")]);
}

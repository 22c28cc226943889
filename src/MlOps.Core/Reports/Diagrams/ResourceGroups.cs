using MlOps.CloudFormation.Templates;

namespace MlOps.Reports.Diagrams;

/// <summary>The group of each resource.</summary>
internal static class ResourceGroups
{
    /// <summary>What a group is called.</summary>
    public static string TitleOf(ResourceGroup group) => group.ToString();

    /// <summary>The group of a resource, by its type, and by its side of the gate where both sides have the type.</summary>
    public static ResourceGroup Of(TemplateResource resource) => resource.Type.Split("::") switch
    {
        ["AWS", "CodeCommit", ..] => ResourceGroup.Source,
        ["AWS", "CodeBuild" or "CodePipeline", ..] => resource.LogicalId.StartsWith("Deploy", StringComparison.Ordinal) ? ResourceGroup.Deploy : ResourceGroup.Build,
        ["AWS", "Events", ..] => resource.LogicalId.StartsWith("Build", StringComparison.Ordinal) ? ResourceGroup.Build : ResourceGroup.Deploy,
        ["AWS", "S3" or "SageMaker" or "ECR", ..] => ResourceGroup.Data,
        ["AWS", "IAM" or "KMS", ..] => ResourceGroup.Security,
        ["AWS", "EC2", ..] => ResourceGroup.Network,
        ["AWS", "SSM", ..] => ResourceGroup.Publication,
        _ => ResourceGroup.Observability,
    };
}

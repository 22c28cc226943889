using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A group of model packages. Versions lie in the account as resources of their own, or in the group's contents.</summary>
internal sealed class ModelPackageGroupType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void Prepare(ResourceContext context, JsonObject properties)
    {
        properties["ModelPackageGroupArn"] ??= new PropertyText(context, properties).Fill("arn:${Partition}:sagemaker:${Region}:${Account}:model-package-group/${ModelPackageGroupName}");
        properties["ModelPackageGroupStatus"] ??= "Completed";
        properties["CreationTime"] ??= context.Now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
    }

    protected override void CheckDelete(ResourceContext context, LiveResource live)
    {
        if (HasVersions(context, live))
        {
            throw new ServiceException(
                "ConflictException",
                $"Model Package Group {live.Id} cannot be deleted because it still contains Model Packages.");
        }
    }

    private static bool HasVersions(ResourceContext context, LiveResource live) =>
        live.Contents["Versions"] is JsonArray { Count: > 0 }
        || context.World.Resources.OfType(live.AccountId, live.Region, "AWS::SageMaker::ModelPackage")
            .Any(package => package.Properties["ModelPackageGroupName"]?.ToString() == live.Properties["ModelPackageGroupName"]?.ToString());
}

using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A metric filter of a log group.</summary>
internal sealed class MetricFilterType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        if (context.World.Resources.Find(context.AccountId, context.Region, "AWS::Logs::LogGroup", properties["LogGroupName"]?.ToString() ?? "") is null)
        {
            throw new ServiceException("ResourceNotFoundException", "The specified log group does not exist.");
        }
    }
}

using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>The policy of topics, which must be there before it.</summary>
internal sealed class TopicPolicyType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        foreach (var topic in (properties["Topics"] as JsonArray ?? []).Select(topic => topic?.ToString() ?? ""))
        {
            if (context.World.Resources.Find(context.AccountId, context.Region, "AWS::SNS::Topic", topic) is null)
            {
                throw new ServiceException("NotFound", "Topic does not exist", 404);
            }
        }
    }

    protected override void Prepare(ResourceContext context, JsonObject properties) =>
        properties["Id"] ??= $"{context.StackName}-{context.LogicalId}-{context.Ids.Letters(12)}";
}

using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>
/// A subscription of a topic. One by mail waits for its confirmation; CloudFormation does not unsubscribe one that waits, it goes by itself.
/// </summary>
internal sealed class SubscriptionType(ResourceTypeFacts facts) : ResourceType(facts)
{
    private static readonly string[] ConfirmedByHand = ["email", "email-json", "http", "https"];

    public override bool SkipsOnDelete(LiveResource live, string action) =>
        action == "sns:Unsubscribe" && live.Contents["PendingConfirmation"]?.GetValue<bool>() == true;

    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        var topic = properties["TopicArn"]?.ToString() ?? "";
        if (context.World.Resources.Find(context.AccountId, context.Region, "AWS::SNS::Topic", topic) is null)
        {
            throw new ServiceException("NotFound", "Topic does not exist", 404);
        }
    }

    protected override void Prepare(ResourceContext context, JsonObject properties) => properties["Arn"] ??= $"{properties["TopicArn"]}:{context.Ids.Uuid()}";

    protected override void OnCreated(ResourceContext context, LiveResource live) =>
        live.Contents["PendingConfirmation"] = ConfirmedByHand.Contains(live.Properties["Protocol"]?.ToString());
}

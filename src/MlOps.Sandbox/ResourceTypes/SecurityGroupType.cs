using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>
/// A security group. One that network interfaces use, or that a rule of another group in its VPC refers to, stays (EC2 API reference, DeleteSecurityGroup).
/// </summary>
internal sealed class SecurityGroupType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties) => NetworkReferences.Check(context, properties);

    protected override void Prepare(ResourceContext context, JsonObject properties)
    {
        properties["GroupId"] ??= "sg-" + context.Ids.Hex(17);
        properties["Id"] ??= properties["GroupId"]!.DeepClone();
    }

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("InvalidGroup.Duplicate", $"The security group '{properties["GroupName"]}' already exists{(properties["VpcId"] is { } vpc ? $" for VPC '{vpc}'" : "")}");

    protected override void CheckDelete(ResourceContext context, LiveResource live)
    {
        if (HasInterfaces(context, live) || IsReferredTo(context, live))
        {
            throw new ServiceException("DependencyViolation", $"resource {live.Id} has a dependent object");
        }
    }

    private static bool HasInterfaces(ResourceContext context, LiveResource live) =>
        live.Contents["NetworkInterfaces"] is JsonArray { Count: > 0 }
        || Uses(context, live, "AWS::EC2::NetworkInterface", "GroupSet") || Uses(context, live, "AWS::EC2::VPCEndpoint", "SecurityGroupIds")
        || Names(HostingInterfaces.All(context.World, live.AccountId, live.Region), live, "GroupSet");

    // A group's own rules may refer to itself.
    private static bool IsReferredTo(ResourceContext context, LiveResource live) =>
        context.World.Resources.OfType(live.AccountId, live.Region, live.Type)
            .Where(other => other.Id != live.Id && other.Properties["VpcId"]?.ToString() == live.Properties["VpcId"]?.ToString())
            .Any(other => SecurityGroupRule.ReferredTo(other).Contains(live.Id, StringComparer.Ordinal));

    private static bool Uses(ResourceContext context, LiveResource live, string type, string property) =>
        Names(context.World.Resources.OfType(live.AccountId, live.Region, type), live, property);

    private static bool Names(IEnumerable<LiveResource> users, LiveResource live, string property) =>
        users.Any(user => (user.Properties[property] as JsonArray ?? []).Any(group => group?.ToString() == live.Id));
}

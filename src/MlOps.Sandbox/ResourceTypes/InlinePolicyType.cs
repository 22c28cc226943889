using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>An inline policy that is put on roles.</summary>
internal sealed class InlinePolicyType(ResourceTypeFacts facts) : ResourceType(facts)
{
    /// <summary>Whether an inline policy of a role belongs to a resource of this type.</summary>
    public static bool IsDeployed(ResourceContext context, LiveResource role, string policyName) =>
        context.World.Resources.OfType(context.AccountId, ResourceStore.Global, "AWS::IAM::Policy")
            .Any(policy => policy.Properties["PolicyName"]?.ToString() == policyName && Roles(policy.Properties).Contains(role.Id));

    /// <summary>An inline policy's name belongs to its role alone.</summary>
    public override LiveResource? FindConflict(ResourceContext context, JsonObject properties) => null;

    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        foreach (var role in Roles(properties).Where(role => RoleTrust.FindRole(context, role) is null))
        {
            throw new ServiceException("NoSuchEntity", $"The role with name {role} cannot be found.", 404);
        }
    }

    protected override void Prepare(ResourceContext context, JsonObject properties) =>
        properties["Id"] ??= $"{(context.StackName.Length > 5 ? context.StackName[..5] : context.StackName)}-{(context.LogicalId.Length > 4 ? context.LogicalId[..4] : context.LogicalId)}-{context.Ids.Letters(12)}";

    protected override void OnCreated(ResourceContext context, LiveResource live) => Put(context, live);

    protected override void OnUpdated(ResourceContext context, LiveResource live, JsonObject before)
    {
        TakeOff(context, before);
        Put(context, live);
    }

    protected override void OnDeleted(ResourceContext context, LiveResource live) => TakeOff(context, live.Properties);

    private static IEnumerable<string> Roles(JsonObject properties) => (properties["Roles"] as JsonArray ?? []).Select(role => role?.ToString() ?? "");

    private static void Put(ResourceContext context, LiveResource live)
    {
        foreach (var role in Roles(live.Properties).Select(name => RoleTrust.FindRole(context, name)).OfType<LiveResource>())
        {
            var policies = role.Properties["Policies"] as JsonArray ?? [];
            policies.Add(new JsonObject { ["PolicyName"] = live.Properties["PolicyName"]?.DeepClone(), ["PolicyDocument"] = live.Properties["PolicyDocument"]?.DeepClone() });
            role.Properties["Policies"] = policies;
        }
    }

    private static void TakeOff(ResourceContext context, JsonObject properties)
    {
        foreach (var role in Roles(properties).Select(name => RoleTrust.FindRole(context, name)).OfType<LiveResource>())
        {
            var policies = role.Properties["Policies"] as JsonArray ?? [];
            foreach (var policy in policies.Where(policy => policy?["PolicyName"]?.ToString() == properties["PolicyName"]?.ToString()).ToList())
            {
                policies.Remove(policy);
            }
        }
    }
}

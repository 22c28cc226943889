using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>An IAM role.</summary>
internal sealed class RoleType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties) => CheckPolicies(context, properties);

    protected override void CheckUpdate(ResourceContext context, LiveResource live, JsonObject properties) => CheckPolicies(context, properties);

    protected override void Prepare(ResourceContext context, JsonObject properties) =>
        properties["RoleId"] ??= "AROA" + context.Ids.Letters(17).ToUpperInvariant();

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("EntityAlreadyExists", $"Role with name {properties["RoleName"]} already exists.", 409);

    /// <summary>
    /// CloudFormation takes off only what the template put on. What somebody else attached keeps the role, and so does an instance profile that holds it.
    /// </summary>
    protected override void CheckDelete(ResourceContext context, LiveResource live)
    {
        var own = context.Deployed;
        if (Names(live.Properties["ManagedPolicyArns"]).Except(Names(own?["ManagedPolicyArns"]), StringComparer.Ordinal).Any())
        {
            throw new ServiceException("DeleteConflict", "Cannot delete entity, must detach all policies first.", 409);
        }

        if (PolicyNames(live.Properties["Policies"]).Except(PolicyNames(own?["Policies"]), StringComparer.Ordinal).Any(name => !InlinePolicyType.IsDeployed(context, live, name)))
        {
            throw new ServiceException("DeleteConflict", "Cannot delete entity, must delete policies first.", 409);
        }

        if (IamService.ProfilesOf(context.World, live).Any())
        {
            throw IamService.RoleIsInProfile();
        }
    }

    private static void CheckPolicies(ResourceContext context, JsonObject properties)
    {
        foreach (var arn in Names(properties["ManagedPolicyArns"]).Append(properties["PermissionsBoundary"]?.ToString() ?? ""))
        {
            if (arn.Contains($"::{context.AccountId}:policy/", StringComparison.Ordinal)
                && context.World.Resources.Find(context.AccountId, ResourceStore.Global, "AWS::IAM::ManagedPolicy", arn) is null)
            {
                throw new ServiceException("NoSuchEntity", $"Policy {arn} does not exist or is not attachable.", 404);
            }
        }
    }

    private static IEnumerable<string> Names(JsonNode? list) => (list as JsonArray ?? []).Select(item => item?.ToString() ?? "");

    private static IEnumerable<string> PolicyNames(JsonNode? list) => (list as JsonArray ?? []).Select(item => (item as JsonObject)?["PolicyName"]?.ToString() ?? "");
}

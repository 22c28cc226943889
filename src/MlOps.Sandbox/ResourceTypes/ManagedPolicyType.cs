using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A customer-managed policy. One that a role, user or group has, attached or as its permissions boundary, cannot be deleted.</summary>
internal sealed class ManagedPolicyType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void Prepare(ResourceContext context, JsonObject properties)
    {
        properties["PolicyArn"] ??= new PropertyText(context, properties).Fill("arn:${Partition}:iam::${Account}:policy${Path:path}${ManagedPolicyName}");
        properties["PolicyId"] ??= "ANPA" + context.Ids.Letters(17).ToUpperInvariant();
    }

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("EntityAlreadyExists", $"A policy called {properties["ManagedPolicyName"]} already exists. Duplicate names are not allowed.", 409);

    protected override void CheckDelete(ResourceContext context, LiveResource live)
    {
        var entities = IamEntityKind.All.SelectMany(kind => context.World.Resources.OfType(context.AccountId, ResourceStore.Global, kind.Type));
        if (entities.Any(entity => (entity.Properties["ManagedPolicyArns"] as JsonArray ?? []).Any(arn => arn?.ToString() == live.Id)
            || entity.Properties["PermissionsBoundary"]?.ToString() == live.Id))
        {
            throw new ServiceException("DeleteConflict", "Cannot delete a policy attached to entities.", 409);
        }
    }
}

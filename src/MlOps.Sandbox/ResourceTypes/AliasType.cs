using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>An alias of a KMS key. It is free again as soon as it is deleted.</summary>
internal sealed class AliasType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        var target = properties["TargetKeyId"]?.ToString() ?? "";
        if (KeyType.Find(context, target, context.Region) is null)
        {
            throw new ServiceException("NotFoundException", $"Key 'arn:{context.Partition}:kms:{context.Region}:{context.AccountId}:key/{target}' does not exist");
        }

        KeyType.CheckUsable(context, target);
    }

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("AlreadyExistsException", $"An alias with the name {properties["AliasName"]} already exists");
}

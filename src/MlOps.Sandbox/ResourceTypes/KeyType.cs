using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A KMS key. Deleting one schedules its deletion; it cannot be used any more.</summary>
internal sealed class KeyType(ResourceTypeFacts facts) : ResourceType(facts)
{
    /// <summary>The state of a key that waits for its deletion.</summary>
    public const string PendingDeletion = "PendingDeletion";

    protected override bool IsKeptOnDelete => true;

    /// <summary>A key by its id, ARN or alias; null where there is none.</summary>
    public static LiveResource? Find(ResourceContext context, string keyId, string region)
    {
        var id = keyId[(keyId.LastIndexOf(":key/", StringComparison.Ordinal) is var at and >= 0 ? at + 5 : 0)..];
        if (id.Contains("alias/", StringComparison.Ordinal))
        {
            var alias = context.World.Resources.Find(context.AccountId, region, "AWS::KMS::Alias", id[id.IndexOf("alias/", StringComparison.Ordinal)..]);
            return alias?.Properties["TargetKeyId"]?.ToString() is { } target ? Find(context, target, region) : null;
        }

        return context.World.Resources.Find(context.AccountId, region, "AWS::KMS::Key", id);
    }

    /// <summary>Refuses a key that waits for its deletion; a key that the sandbox does not have is somebody else's and passes.</summary>
    public static void CheckUsable(ResourceContext context, string keyId)
    {
        if (Find(context, keyId, context.Region) is { } key && key.Contents["KeyState"]?.ToString() == PendingDeletion)
        {
            throw new ServiceException("KMSInvalidStateException", $"{key.Properties["Arn"]} is pending deletion.");
        }
    }

    public override LiveResource? Find(ResourceContext context, string physicalId) =>
        base.Find(context, physicalId) is { } live && live.Contents["KeyState"]?.ToString() != PendingDeletion ? live : null;

    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        foreach (var principal in PolicyStatements.AllowedPrincipals(properties["KeyPolicy"], "AWS"))
        {
            if (principal.Contains($"::{context.AccountId}:role/", StringComparison.Ordinal) && RoleTrust.FindRole(context, principal) is null)
            {
                throw new ServiceException("MalformedPolicyDocumentException", "Policy contains a statement with one or more invalid principals.");
            }
        }
    }

    protected override void CheckUpdate(ResourceContext context, LiveResource live, JsonObject properties) => CheckCreate(context, properties);

    protected override void Prepare(ResourceContext context, JsonObject properties)
    {
        properties["KeyId"] ??= context.Ids.Uuid();
        properties["Arn"] ??= new PropertyText(context, properties).Fill("arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}");
        properties["Enabled"] ??= true;
    }

    protected override void OnCreated(ResourceContext context, LiveResource live) => live.Contents["KeyState"] = "Enabled";

    protected override void OnDeleted(ResourceContext context, LiveResource live)
    {
        var days = int.TryParse(live.Properties["PendingWindowInDays"]?.ToString(), CultureInfo.InvariantCulture, out var given) ? given : 30;
        live.Contents["KeyState"] = PendingDeletion;
        live.Contents["DeletionDate"] = context.Now.AddDays(days).ToString("O", CultureInfo.InvariantCulture);
        live.Properties["Enabled"] = false;
    }
}

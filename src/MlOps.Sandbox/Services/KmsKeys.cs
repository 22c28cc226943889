using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>Keys of KMS as other services see them.</summary>
internal static class KmsKeys
{
    /// <summary>The type of a key.</summary>
    public const string Type = "AWS::KMS::Key";

    /// <summary>The type of an alias.</summary>
    public const string AliasType = "AWS::KMS::Alias";

    /// <summary>The state of a key that waits for its deletion.</summary>
    public const string PendingDeletion = "PendingDeletion";

    /// <summary>A key by its id, ARN, alias or alias ARN; null where there is none, or none any more.</summary>
    public static LiveResource? Find(World world, string accountId, string region, string reference)
    {
        if (reference.StartsWith("arn:", StringComparison.Ordinal))
        {
            var parts = reference.Split(':', 6);
            return Find(world, parts[4], parts[3], parts[5].StartsWith("key/", StringComparison.Ordinal) ? parts[5][4..] : parts[5]);
        }

        if (reference.StartsWith("alias/", StringComparison.Ordinal))
        {
            return world.Resources.Find(accountId, region, AliasType, reference)?.Properties.Text("TargetKeyId") is { } target
                ? Find(world, accountId, region, target)
                : null;
        }

        var key = world.Resources.Find(accountId, region, Type, reference);
        return key is not null && IsGone(world, key) ? null : key;
    }

    /// <summary>Whether a key waits for its deletion.</summary>
    public static bool IsPendingDeletion(LiveResource key) => key.Contents.Text("KeyState") == PendingDeletion;

    /// <summary>The state of a key in KMS's words.</summary>
    public static string State(LiveResource key) =>
        key.Contents.Text("KeyState") is PendingDeletion ? PendingDeletion : key.Properties.Text("Enabled") == "false" ? "Disabled" : "Enabled";

    private static bool IsGone(World world, LiveResource key) =>
        IsPendingDeletion(key) && key.Contents.Text("DeletionDate") is { } date && DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture) <= world.Time.GetUtcNow();
}

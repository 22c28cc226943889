namespace MlOps.Deployments.Publishing;

/// <summary>
/// The tag that says that MlOps made a policy. Its value is the policy's name, so that tags that somebody copied to another policy mark nothing.
/// </summary>
internal static class PolicyMark
{
    /// <summary>The tag's key.</summary>
    public const string Key = "mlops:policy";

    /// <summary>Whether tags say that MlOps made a policy of that name.</summary>
    public static bool IsOn(IReadOnlyDictionary<string, string> tags, string name) => tags.TryGetValue(Key, out var value) && value == name;
}

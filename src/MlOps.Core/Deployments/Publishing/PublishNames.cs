namespace MlOps.Deployments.Publishing;

/// <summary>Looks at the names of policies that are published together, before anybody is called: none may take another's place.</summary>
public static class PublishNames
{
    /// <summary>Refuses names that do not tell policies apart.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="name">The name that was given for them; null for each one's own.</param>
    /// <param name="refused">How many others were given with them, and are refused already.</param>
    /// <exception cref="MlOpsException"><c>PolicyNameAmbiguous</c>.</exception>
    public static void Check(IReadOnlyList<MlPolicy> policies, string? name, int refused = 0)
    {
        ArgumentNullException.ThrowIfNull(policies);
        if (name is not null && policies.Count + refused > 1)
        {
            throw PublishingErrors.NameForSeveral(name, policies.Count + refused);
        }

        // Names are unique whatever the case of letters (API reference, CreatePolicy).
        if (policies.GroupBy(policy => policy.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } same)
        {
            throw PublishingErrors.Twice(same.Key);
        }
    }
}

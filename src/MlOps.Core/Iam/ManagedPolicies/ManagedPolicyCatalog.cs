using System.Collections.Immutable;

namespace MlOps.Iam.ManagedPolicies;

/// <summary>The policies of AWS that MlOps knows by name; docs/policy-comparison.md lists them with their versions.</summary>
public static class ManagedPolicyCatalog
{
    private static readonly Lazy<ImmutableSortedDictionary<string, ManagedPolicy>> Embedded = new(() =>
        EmbeddedJson.Read("managed-policies.json").GetProperty("policies").EnumerateObject().Select(ManagedPolicy.Read)
            .ToImmutableSortedDictionary(policy => policy.Name, policy => policy, StringComparer.OrdinalIgnoreCase));

    /// <summary>The names, in order.</summary>
    public static IEnumerable<string> Names => Embedded.Value.Keys;

    /// <summary>The policies.</summary>
    internal static IEnumerable<ManagedPolicy> All => Embedded.Value.Values;

    /// <summary>A policy by its name or its ARN, whose case does not matter.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="MlOpsException"><c>ManagedPolicyUnknown</c>.</exception>
    public static MlPolicy Find(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var bare = name[(name.LastIndexOf('/') + 1)..];
        return Embedded.Value.TryGetValue(bare, out var policy) ? policy.ToPolicy()
            : throw new MlOpsException("ManagedPolicyUnknown", MlErrorCategory.ObjectNotFound, $"MlOps does not have AWS's managed policy '{bare}'.")
            {
                Resource = bare,
                RecommendedAction = $"{Near(bare)} Tab after -ReferenceName lists all that MlOps has, as docs/policy-comparison.md does; any other is given as the file of its document, with -ReferencePath.",
            };
    }

    /// <summary>A policy by its name; null where MlOps does not have it.</summary>
    internal static MlPolicy? TryFind(string name) => Embedded.Value.TryGetValue(name, out var policy) ? policy.ToPolicy() : null;

    private static string Near(string name)
    {
        if (name.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            var pattern = Glob.OfPolicy(name);
            var fitting = Names.Where(known => pattern.Covers(Glob.OfPolicy(known), ignoreCase: true)).ToList();
            return fitting.Count == 0 ? "Names take no wildcards, and this pattern fits none." : $"Names take no wildcards; these fit: {string.Join(", ", fitting)}.";
        }

        return NearName.AdviseAll(name, Names, "No name is near.");
    }
}

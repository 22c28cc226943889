namespace MlOps.Iam.CloudTrail;

/// <summary>Actions as policies write them.</summary>
internal static class ActionPattern
{
    /// <summary>Whether a pattern means an action; case does not matter.</summary>
    public static bool Matches(string pattern, string action) => Glob.OfPolicy(pattern).Covers(Glob.OfPolicy(action), ignoreCase: true);

    /// <summary>Whether it means more than one action.</summary>
    public static bool HasWildcards(string pattern) => Glob.OfPolicy(pattern).HasWildcards;
}

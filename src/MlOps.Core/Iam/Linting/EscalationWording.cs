namespace MlOps.Iam.Linting;

/// <summary>Puts ways to more permissions into words.</summary>
internal static class EscalationWording
{
    private const int MostNamed = 4;

    /// <summary>The first few of some names, and how many more there are.</summary>
    public static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return $"{string.Join("; ", all.Take(MostNamed))}{(all.Count > MostNamed ? $"; and {all.Count - MostNamed} more" : "")}";
    }

    /// <summary>The first few of some ways by their actions, each once, whichever services they pass a role to.</summary>
    public static string Ways(IEnumerable<EscalationPath> paths) => Names(paths.Select(path => string.Join(" with ", path.Actions)).Distinct());
}

namespace MlOps.OperatorPolicies;

/// <summary>Purposes by their names.</summary>
public static class PolicyPurposes
{
    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Deploy", "Update", "Drift", "Delete", "ReadOnly"];

    /// <summary>The purposes of names, whose case does not matter; all where there are none.</summary>
    /// <exception cref="MlOpsException"><c>InvalidPurpose</c>: there is no purpose of a name.</exception>
    public static PolicyPurpose Parse(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 0 ? PolicyPurpose.All : names.Select(Parse).Aggregate((left, right) => left | right);
    }

    /// <summary>The names of purposes, in order.</summary>
    public static IReadOnlyList<string> NamesOf(PolicyPurpose purposes) => [.. Names.Where(name => purposes.HasFlag(Enum.Parse<PolicyPurpose>(name)))];

    private static PolicyPurpose Parse(string name) => Names.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) is { } known
        ? Enum.Parse<PolicyPurpose>(known)
        : throw new MlOpsException("InvalidPurpose", MlErrorCategory.InvalidArgument, $"There is no purpose '{name}'.")
        {
            Resource = name,
            RecommendedAction = NearName.Find(name, Names) is { } near ? $"Did you mean {near}? There are {string.Join(", ", Names)}." : $"There are {string.Join(", ", Names)}.",
        };
}

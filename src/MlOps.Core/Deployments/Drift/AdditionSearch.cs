namespace MlOps.Deployments.Drift;

/// <summary>What was found on a resource that no template of its stack says.</summary>
/// <param name="Found">What was found.</param>
/// <param name="NotSearched">Where nothing could be told, as JSON pointers.</param>
internal sealed record AdditionSearch(IReadOnlyList<Addition> Found, IReadOnlyList<string> NotSearched)
{
    /// <summary>Compares one kind of thing.</summary>
    /// <param name="path">Where a template would say it, as a JSON pointer.</param>
    /// <param name="said">What the template says; null in it is what is not known.</param>
    /// <param name="present">What is there.</param>
    public static AdditionSearch Of(string path, IEnumerable<string?> said, IEnumerable<Addition> present)
    {
        var known = said.ToHashSet(StringComparer.Ordinal);
        return known.Contains(null) ? new([], [path]) : new([.. present.Where(addition => !known.Contains(addition.Actual))], []);
    }

    /// <summary>Both together.</summary>
    /// <param name="other">The other.</param>
    public AdditionSearch And(AdditionSearch other) => new([.. Found, .. other.Found], [.. NotSearched, .. other.NotSearched]);
}

using System.IO.Enumeration;

namespace MlOps.Deployments.Repair;

/// <summary>Tells what a user named to be taken away from other things that somebody added.</summary>
/// <param name="patterns">What was named.</param>
internal sealed class NamedAdditions(IReadOnlyCollection<string> patterns)
{
    /// <summary>Whether a difference is something added that was not named.</summary>
    /// <param name="difference">The difference.</param>
    public bool Lack(MlPropertyDifference difference) => difference.DifferenceType == "ADD" && !NamesOf(difference).Any(IsNamed);

    private bool IsNamed(string? name) =>
        name is not null && patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false));

    // Its own name, or the last part of its path: the key of a tag, say.
    private static IEnumerable<string?> NamesOf(MlPropertyDifference difference) =>
        [difference.Actual, AddedName.In(difference.Actual), difference.PropertyPath.Split('/')[^1]];
}

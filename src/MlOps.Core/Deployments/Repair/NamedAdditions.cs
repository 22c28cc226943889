using System.Globalization;
using System.IO.Enumeration;

namespace MlOps.Deployments.Repair;

/// <summary>Tells what a user named to be taken away from other things that somebody added.</summary>
/// <param name="patterns">What was named.</param>
internal sealed class NamedAdditions(IReadOnlyCollection<string> patterns)
{
    /// <summary>Whether something that was added was not named.</summary>
    /// <param name="drift">The resource.</param>
    /// <param name="difference">The difference.</param>
    public bool Lack(MlResourceDrift drift, MlPropertyDifference difference) =>
        difference.DifferenceType == "ADD" && !NamesOf(drift, difference).Any(name => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)));

    /// <summary>What a user gives to name something that was added: its own name, or where it is.</summary>
    /// <param name="drift">The resource.</param>
    /// <param name="difference">The difference.</param>
    public static string NameOf(MlResourceDrift drift, MlPropertyDifference difference) => NamesOf(drift, difference).First();

    // A thing's own name; the last part of its path where that is a key, of a tag say, and no place in a list; and where it is.
    private static IEnumerable<string> NamesOf(MlResourceDrift drift, MlPropertyDifference difference)
    {
        if (AddedName.In(difference.Actual) is { } name)
        {
            yield return name;
        }

        var last = difference.PropertyPath.Split('/')[^1];
        if (!int.TryParse(last, CultureInfo.InvariantCulture, out _))
        {
            yield return last;
        }

        yield return $"{drift.LogicalId}{difference.PropertyPath}";
    }
}

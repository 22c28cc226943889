using System.Globalization;

namespace MlOps.Deployments.Repair;

/// <summary>Something that somebody added to a deployed product.</summary>
/// <param name="Drift">The resource.</param>
/// <param name="Difference">The difference.</param>
internal sealed record NamedAddition(MlResourceDrift Drift, MlPropertyDifference Difference)
{
    private const string ManagedPolicies = "/ManagedPolicyArns";

    /// <summary>
    /// What a user may call it: its own name; of a managed policy what its ARN ends in; the last part of its path where that is a key, of a tag say, and no
    /// place in a list; and where it is.
    /// </summary>
    public IReadOnlyList<string> Names { get; } = [.. NamesOf(Drift, Difference).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a difference is an addition.</summary>
    /// <param name="difference">The difference.</param>
    public static bool Is(MlPropertyDifference difference) => difference.DifferenceType == "ADD";

    private static IEnumerable<string> NamesOf(MlResourceDrift drift, MlPropertyDifference difference)
    {
        if (AddedName.In(difference.Actual) is { } name)
        {
            yield return name;
            if (difference.PropertyPath.StartsWith(ManagedPolicies, StringComparison.Ordinal) && name.LastIndexOf('/') is > 0 and var slash && slash < name.Length - 1)
            {
                yield return name[(slash + 1)..];
            }
        }

        var last = difference.PropertyPath.Split('/')[^1];
        if (!int.TryParse(last, CultureInfo.InvariantCulture, out _))
        {
            yield return last;
        }

        yield return $"{drift.LogicalId}{difference.PropertyPath}";
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.Roles.Hardening;

/// <summary>Checks what a hardened role is told to be for, before anybody is called.</summary>
internal static partial class HardeningRules
{
    /// <summary>Refuses what is no bucket's name. A name with wildcards would be more than one bucket.</summary>
    /// <exception cref="MlOpsException"><c>InvalidName</c>.</exception>
    public static void CheckBuckets(ImmutableArray<string> buckets)
    {
        if (buckets.FirstOrDefault(bucket => !BucketPattern().IsMatch(bucket)) is { } bucket)
        {
            throw HardeningErrors.BucketInvalid(bucket);
        }
    }

    /// <summary>Refuses what names no repository.</summary>
    /// <exception cref="MlOpsException"><c>RepositoryInvalid</c>.</exception>
    public static void CheckRepositories(ImmutableArray<string> repositories, RecipePlace place)
    {
        if (repositories.FirstOrDefault(repository => ImageRepository.ArnOf(repository, place) is null) is { } repository)
        {
            throw HardeningErrors.RepositoryInvalid(repository, place);
        }
    }

    /// <summary>Refuses activities that there are not, and none at all.</summary>
    /// <exception cref="MlOpsException"><c>ActivityUnknown</c>.</exception>
    public static void CheckActivities(ImmutableArray<string> activities, IReadOnlyCollection<string> known)
    {
        if (activities.FirstOrDefault(activity => !known.Contains(activity, StringComparer.OrdinalIgnoreCase)) is { } activity)
        {
            throw HardeningErrors.ActivityUnknown(activity, known);
        }

        if (activities.IsEmpty)
        {
            throw HardeningErrors.Incomplete("-Activity");
        }
    }

    /// <summary>Refuses that nothing is named where something must be.</summary>
    /// <param name="names">What is named.</param>
    /// <param name="parameter">The parameter that names it.</param>
    /// <exception cref="MlOpsException"><c>HardeningIncomplete</c>.</exception>
    public static void Require(ImmutableArray<string> names, string parameter)
    {
        if (names.IsEmpty)
        {
            throw HardeningErrors.Incomplete(parameter);
        }
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketPattern();
}

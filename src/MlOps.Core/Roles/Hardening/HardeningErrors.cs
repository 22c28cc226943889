namespace MlOps.Roles.Hardening;

/// <summary>Makes the errors of what hardened roles are told to be for.</summary>
internal static class HardeningErrors
{
    /// <summary>A bucket's name is none.</summary>
    public static MlOpsException BucketInvalid(string name) =>
        new("InvalidName", MlErrorCategory.InvalidArgument, $"'{name}' is no name of a bucket. Nothing was changed.")
        {
            Resource = name,
            RecommendedAction = "Name each bucket whole: lower-case letters, digits, dots and hyphens, 3 to 63 characters, no wildcards.",
        };

    /// <summary>A text names no repository.</summary>
    public static MlOpsException RepositoryInvalid(string text, RecipePlace place) =>
        new("RepositoryInvalid", MlErrorCategory.InvalidArgument, $"'{text}' names no repository of Amazon ECR in the partition {place.Partition}. Nothing was changed.")
        {
            Resource = text,
            RecommendedAction = $"Give -Repository a name such as team/model, an image's address without its tag, or an ARN: arn:{place.Partition}:ecr:us-west-2:{place.AccountId}:repository/team/model.",
        };

    /// <summary>There is no such activity.</summary>
    public static MlOpsException ActivityUnknown(string activity, IEnumerable<string> known) =>
        new("ActivityUnknown", MlErrorCategory.InvalidArgument, $"There is no activity '{activity}'. Nothing was changed.")
        {
            Resource = activity,
            RecommendedAction = $"Give -Activity one or more of {string.Join(", ", known)}.",
        };

    /// <summary>A hardened role is not told enough of what it is for.</summary>
    /// <param name="parameter">What would tell it.</param>
    public static MlOpsException Incomplete(string parameter) =>
        new("HardeningIncomplete", MlErrorCategory.InvalidArgument, $"-Hardened lets the role do what is named, and nothing is named with {parameter}. Nothing was changed.")
        {
            RecommendedAction = $"Name it with {parameter}, or leave -Hardened out.",
        };
}

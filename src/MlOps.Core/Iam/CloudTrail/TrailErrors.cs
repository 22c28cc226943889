using System.Globalization;

namespace MlOps.Iam.CloudTrail;

/// <summary>What a CloudTrail log is refused for.</summary>
internal static class TrailErrors
{
    /// <summary>Something in a file is not as CloudTrail writes it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">Where in it, in words.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="cause">What was thrown; null where nothing was.</param>
    public static MlOpsException Invalid(string file, string place, string what, Exception? cause = null) =>
        new("TrailInvalid", MlErrorCategory.InvalidData, $"'{file}' is no CloudTrail log: {place}: {what}", cause)
        {
            Resource = file,
            RecommendedAction = "Give files as CloudTrail puts them into its bucket, the JSON of its event history, or one event a line. A CSV file, and rows of CloudTrail Lake, have not all of an event.",
        };

    /// <summary>A line and a column, counted from 1.</summary>
    public static string Place(long line, long column) => string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {column + 1}");

    /// <summary>The number of an event.</summary>
    public static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"event {number}");

    /// <summary>There is nothing to compare with.</summary>
    public static MlOpsException Empty(string files) => new("TrailEmpty", MlErrorCategory.ObjectNotFound, $"There is no call in {files}: everything would look unused.")
    {
        Resource = files,
        RecommendedAction = "Give the logs of the time of the deployment, of its region and, for IAM, of us-east-1.",
    };

    /// <summary>Nobody of that ARN called anything.</summary>
    public static MlOpsException NobodyOf(string principalArn, IEnumerable<string> principals) =>
        new("TrailPrincipalNotFound", MlErrorCategory.ObjectNotFound, $"The log has no call of {principalArn}.")
        {
            Resource = principalArn,
            RecommendedAction = $"It has calls of {string.Join(", ", principals)}.",
        };
}

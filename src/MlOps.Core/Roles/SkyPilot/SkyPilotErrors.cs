namespace MlOps.Roles.SkyPilot;

/// <summary>Makes the errors of the policy of SkyPilot's users.</summary>
internal static class SkyPilotErrors
{
    /// <summary>Regions are of several partitions.</summary>
    /// <param name="regions">The regions, each with its partition.</param>
    public static MlOpsException SeveralPartitions(IEnumerable<(string Region, string Partition)> regions) =>
        new("RegionsOfSeveralPartitions", MlErrorCategory.InvalidArgument, $"An account is in one partition, and the regions are of several: {string.Join(", ", regions.Select(region => $"{region.Region} is of {region.Partition}"))}.")
        {
            Resource = regions.Last().Region,
            RecommendedAction = "Make a policy for each partition.",
        };

    /// <summary>An id is none of a VPC.</summary>
    public static MlOpsException VpcIdInvalid(string id) =>
        new("VpcIdInvalid", MlErrorCategory.InvalidArgument, $"'{id}' is no id of a VPC: vpc- and 8 or 17 of the characters 0-9 and a-f.")
        {
            Resource = id,
            RecommendedAction = "Give -VpcId for example vpc-0123456789abcdef0. A name is none: IAM knows VPCs by their ids.",
        };

    /// <summary>A bucket's name is none.</summary>
    public static MlOpsException BucketInvalid(string name) =>
        new("InvalidName", MlErrorCategory.InvalidArgument, $"'{name}' is no name of a bucket.")
        {
            Resource = name,
            RecommendedAction = "Lower-case letters, digits, dots and hyphens, 3 to 63 characters; * and ? stand for others.",
        };

    /// <summary>Buckets are named, and nothing is for them.</summary>
    /// <param name="isFull">Whether everything may be done with all buckets.</param>
    public static MlOpsException BucketWithoutUse(bool isFull) =>
        new("BucketWithoutUse", MlErrorCategory.InvalidArgument, isFull ? "-S3 Full is for all buckets, and -Bucket names some." : "-Bucket names buckets, and nothing is allowed with them.")
        {
            RecommendedAction = isFull ? "Give -S3 Scoped in its place, or leave -Bucket out." : "Add -S3 Scoped, -ManageBuckets, or both.",
        };

    /// <summary>The policy is larger than IAM takes.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="most">How many characters it may have.</param>
    public static MlOpsException TooLarge(MlPolicy policy, int most) =>
        new("PolicyTooLarge", MlErrorCategory.LimitsExceeded, FormattableString.Invariant($"'{policy.Name}' would have {policy.Size:N0} characters without white space, and a managed policy may have {most:N0}."))
        {
            Resource = policy.Name,
            RecommendedAction = "Give fewer regions, VPCs or buckets, or make a policy for some of the regions and another for the rest.",
        };
}

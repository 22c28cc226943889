using System.Text.RegularExpressions;
using MlOps.Deployments.Publishing;
using MlOps.OperatorPolicies;
using MlOps.Products;

namespace MlOps.Roles.SkyPilot;

/// <summary>Checks what was said of the policy of SkyPilot's users before anybody is called.</summary>
internal static partial class SkyPilotRules
{
    /// <summary>Refuses what AWS would not take.</summary>
    /// <param name="options">What is chosen.</param>
    /// <param name="accountId">The account; null where the caller's is meant.</param>
    public static void Check(SkyPilotPolicyOptions options, string? accountId)
    {
        RecipeRules.CheckAccount(accountId);
        CheckRegions(options);
        foreach (var vpc in options.VpcIds)
        {
            Require(vpc, VpcPattern(), SkyPilotErrors.VpcIdInvalid);
        }

        RecipeRules.CheckName(options.RoleName, "-RoleName");
        PolicyAdmission.CheckName(options.Name);
        CheckBuckets(options);
    }

    private static void CheckRegions(SkyPilotPolicyOptions options)
    {
        foreach (var region in options.Regions)
        {
            TargetNames.Check(stackName: null, region);
        }

        var places = options.Regions.Select(region => (Region: region, Partition: RegionRules.PartitionOf(region))).ToList();
        if (places.DistinctBy(place => place.Partition).Count() > 1)
        {
            throw SkyPilotErrors.SeveralPartitions(places);
        }
    }

    private static void CheckBuckets(SkyPilotPolicyOptions options)
    {
        foreach (var bucket in options.Buckets)
        {
            Require(bucket, BucketPattern(), SkyPilotErrors.BucketInvalid);
        }

        if (!options.Buckets.IsEmpty && (options.S3 == BucketAccess.Full || (options.S3 == BucketAccess.None && !options.ManageBuckets)))
        {
            throw SkyPilotErrors.BucketWithoutUse(options.S3 == BucketAccess.Full);
        }
    }

    private static void Require(string? text, Regex form, Func<string, MlOpsException> error)
    {
        if (text is not null && !form.IsMatch(text))
        {
            throw error(text);
        }
    }

    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html
    [GeneratedRegex(@"^vpc-([0-9a-f]{8}|[0-9a-f]{17})\z")]
    private static partial Regex VpcPattern();

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, and wildcards.
    [GeneratedRegex(@"^(?=.*[*?]|.{3})[a-z0-9*?][a-z0-9.*?-]{0,62}(?<![.-])\z")]
    private static partial Regex BucketPattern();
}

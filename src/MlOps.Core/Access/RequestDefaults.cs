using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.Access;

/// <summary>
/// The condition keys that every call of MlOps has, for where nobody gives them: <c>aws:RequestedRegion</c> and <c>aws:SecureTransport</c>. Without them a policy
/// that holds somebody to a region seems to deny everything
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion).
/// </summary>
internal static class RequestDefaults
{
    // "us-east-1, regardless of the physical location": services with one endpoint for all regions.
    private static readonly string[] GlobalServices = ["iam", "route53", "cloudfront", "organizations"];

    /// <summary>A call with them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="place">Where it is made.</param>
    public static AccessCall Add(AccessCall call, AccessPlace place)
    {
        var keys = new List<KeyValuePair<string, ImmutableArray<string>>> { KeyValuePair.Create("aws:SecureTransport", ImmutableArray.Create("true")) };
        if (RegionOf(call, place) is { } region)
        {
            keys.Add(KeyValuePair.Create("aws:RequestedRegion", ImmutableArray.Create(region)));
        }

        return call with { Context = call.Context.Or(keys) };
    }

    private static string? RegionOf(AccessCall call, AccessPlace place) => GlobalServices.Contains(call.Action.Split(':')[0], StringComparer.OrdinalIgnoreCase)
        ? RegionCatalog.HomeOf(place.Partition)
        : call.Resource.Split(':') is [_, _, _, { Length: > 0 } region, ..] ? region : place.Region;
}

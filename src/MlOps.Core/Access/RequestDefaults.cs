using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.Iam.Evaluation;

namespace MlOps.Access;

/// <summary>
/// The condition keys that every call of MlOps has, for where nobody gives them: <c>aws:RequestedRegion</c> and <c>aws:SecureTransport</c>. Without them a policy
/// that holds somebody to a region seems to deny everything
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion).
/// </summary>
public static class RequestDefaults
{
    // "us-east-1, regardless of the physical location": services with one endpoint for all regions.
    private static readonly string[] GlobalServices = ["iam", "route53", "cloudfront", "organizations"];

    /// <summary>A question with them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="region">The region that the call goes to where neither service nor resource tell it; null where nobody says.</param>
    public static AccessQuestion Add(AccessQuestion question, string? region)
    {
        ArgumentNullException.ThrowIfNull(question);
        var partition = question.Resource.Split(':', 6) is ["arn", { Length: > 0 } named, ..] ? named : RegionCatalog.Default.FindOrInfer(region ?? "")?.Partition ?? "aws";
        var keys = KeysOf(question.Action, question.Resource, partition, region).Where(key => !question.Context.ContainsKey(key.Key));
        return question with { Context = question.Context.AddRange(keys) };
    }

    /// <summary>A call with them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="place">Where it is made.</param>
    internal static AccessCall Add(AccessCall call, AccessPlace place) => call with { Context = call.Context.Or(KeysOf(call.Action, call.Resource, place.Partition, place.Region)) };

    // The partition is that of who calls, and the region that of a call whose resource names none; null where nobody says.
    private static List<KeyValuePair<string, ImmutableArray<string>>> KeysOf(string action, string resource, string partition, string? region)
    {
        var keys = new List<KeyValuePair<string, ImmutableArray<string>>> { KeyValuePair.Create("aws:SecureTransport", ImmutableArray.Create("true")) };
        if (RegionOf(action, resource, partition, region) is { } requested)
        {
            keys.Add(KeyValuePair.Create("aws:RequestedRegion", ImmutableArray.Create(requested)));
        }

        return keys;
    }

    private static string? RegionOf(string action, string resource, string partition, string? otherwise) => GlobalServices.Contains(action.Split(':')[0], StringComparer.OrdinalIgnoreCase)
        ? RegionCatalog.HomeOf(partition)
        : resource.Split(':') is [_, _, _, { Length: > 0 } region, ..] ? region : otherwise;
}

using System.Text.RegularExpressions;

namespace MlOps.Roles.Federation;

/// <summary>
/// Where people sign in with SAML, which is the audience of their assertions: one for a partition, which is its first region's too, and one for each other region
/// (https://docs.aws.amazon.com/general/latest/gr/signin-service.html, https://docs.amazonaws.cn/en_us/IAM/latest/UserGuide/id_roles_providers_create_saml_relying-party.html).
/// IAM compares the assertion's Recipient with it (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml).
/// </summary>
public static partial class SignInEndpoints
{
    /// <summary>The audience of a partition, whatever the region.</summary>
    /// <param name="partition">The partition.</param>
    public static string Of(string partition) => $"https://{HostOf(partition)}/saml";

    /// <summary>The audience of a region.</summary>
    /// <param name="region">The region's code.</param>
    public static string OfRegion(string region)
    {
        ArgumentNullException.ThrowIfNull(region);

        // The table has the partition's own host for these two. China's regions are in none: each has its code before the partition's host, says its guide of SAML.
        return region is "us-east-1" or "us-gov-west-1" ? Of(PartitionOf(region)) : $"https://{region}.{HostOf(PartitionOf(region))}/saml";
    }

    /// <summary>Whether the sign-in endpoint of a region's partition is known: others than AWS's public, US government and China partitions have hosts that nobody documents.</summary>
    /// <param name="region">The region's code.</param>
    public static bool IsKnown(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return PublicPattern().IsMatch(region);
    }

    /// <summary>Whether the sign-in endpoint of a partition is known.</summary>
    /// <param name="partition">The partition.</param>
    internal static bool HasPartition(string partition) => partition is "aws" or "aws-us-gov" or "aws-cn";

    /// <summary>
    /// Whether a text is the audience of a partition or one of its regions, of each with its code, as IAM's guide writes them. Encrypted assertions have the provider's id besides
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html). Of a partition that is not known any address of a sign-in will do.
    /// </summary>
    /// <param name="partition">The partition.</param>
    /// <param name="audience">The text.</param>
    internal static bool IsAudience(string partition, string audience) =>
        AudiencePattern().Match(audience) is { Success: true } match
        && (!HasPartition(partition) || match.Groups["host"].Value == HostOf(partition))
        && (match.Groups["region"].Value is "" || !HasPartition(partition) || PartitionOf(match.Groups["region"].Value) == partition);

    private static string HostOf(string partition) => partition switch
    {
        "aws-us-gov" => "signin.amazonaws-us-gov.com",
        "aws-cn" => "signin.amazonaws.cn",
        _ => "signin.aws.amazon.com",
    };

    private static string PartitionOf(string region) => region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov" : region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn" : "aws";

    // botocore 1.43.11, partitions.json: regionRegex.
    [GeneratedRegex(@"^(us-gov|cn|af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d\z")]
    private static partial Regex PublicPattern();

    [GeneratedRegex(@"^https://((?<region>[a-z]{2,4}(-[a-z]+)+-\d)\.)?(?<host>signin\.[a-z.-]+)/saml(/acs/[A-Za-z0-9]+)?\z")]
    private static partial Regex AudiencePattern();
}

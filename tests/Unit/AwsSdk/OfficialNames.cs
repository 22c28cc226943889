using System.Text.RegularExpressions;
using MlOps.AwsSdk.Protocols;

namespace MlOps.Unit.AwsSdk;

/// <summary>
/// How the official packages name what the models describe: the rule of their generator, and the exceptions to it. Source: aws/aws-sdk-net,
/// generator/ServiceClientGeneratorLib and generator/ServiceModels/SERVICE/SERVICE.customizations.json.
/// </summary>
internal static partial class OfficialNames
{
    private static readonly Dictionary<(string Service, string Shape), string> Classes = new()
    {
        [("IAM", "Policy")] = "ManagedPolicy",
        [("IAM", "AttachedPolicy")] = "AttachedPolicyType",
    };

    private static readonly Dictionary<(string Service, string Shape, string Member), string> Properties = new()
    {
        [("EC2", "CidrBlock", "CidrBlock")] = "Cidr",
        [("EC2", "Ipv6CidrBlock", "Ipv6CidrBlock")] = "Value",
        [("EC2", "IpPermission", "IpRanges")] = "Ipv4Ranges",
        [("EC2", "PrefixListId", "PrefixListId")] = "Id",
    };

    // "exclude" in ec2.customizations.json.
    private static readonly string[] RulesOutsidePermissions =
        ["CidrIp", "FromPort", "IpProtocol", "SourceSecurityGroupName", "SourceSecurityGroupOwnerId", "ToPort"];

    private static readonly Dictionary<(string Service, string Shape), string[]> Excluded = new()
    {
        [("EC2", "RevokeSecurityGroupEgressRequest")] = RulesOutsidePermissions,
        [("EC2", "RevokeSecurityGroupIngressRequest")] = RulesOutsidePermissions,
    };

    /// <summary>Whether the official package leaves a member out.</summary>
    public static bool IsExcluded(string service, string shape, string member) =>
        Excluded.GetValueOrDefault((service, shape))?.Contains(member, StringComparer.Ordinal) == true;

    public static string Class(string service, string shape) => Classes.GetValueOrDefault((service, shape), shape);

    public static string Property(string service, string shape, string member) =>
        Properties.GetValueOrDefault((service, shape, member), char.ToUpperInvariant(member[0]) + member[1..]);

    /// <summary>EC2's wrapped attributes are plain values in the official package; null for every other shape.</summary>
    public static (string Inner, WireKind Kind)? Unwrapped(string service, string shape) => (service, shape) switch
    {
        ("EC2", "AttributeBooleanValue") => ("value", WireKind.Boolean),
        ("EC2", "AttributeValue") => ("value", WireKind.String),
        _ => null,
    };

    /// <summary>
    /// A constant's name: what is no letter, digit or underscore parts the value, and every part begins with a capital. Seen in
    /// <c>Amazon.EC2.BatchState.Cancelled_running</c> and <c>Amazon.SageMaker.InstanceType.MlC4Xlarge</c>.
    /// </summary>
    public static string Constant(string value) => string.Concat(
        Parts().Split(value).Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    public static string Exception(string shape) => shape switch
    {
        _ when shape.EndsWith("Exception", StringComparison.Ordinal) => shape,
        _ when shape.EndsWith("Fault", StringComparison.Ordinal) => shape[..^"Fault".Length] + "Exception",
        _ => shape + "Exception",
    };

    [GeneratedRegex("[^A-Za-z0-9_]+")]
    private static partial Regex Parts();
}

using System.Collections.Frozen;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.Wire;

/// <summary>
/// What the protocols need to know of the services' shapes. Everything else is written as it stands. Source: the service models of botocore
/// (<c>data/SERVICE/VERSION/service-2.json</c>).
/// </summary>
internal static class WireShapes
{
    /// <summary>Members of type <c>timestamp</c> that go out as numbers, by service of the JSON protocol.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Moments = new Dictionary<string, string[]>
    {
        ["ssm"] = ["LastModifiedDate", "CreatedDate"],
        ["sagemaker"] = ["CreationTime", "LastModifiedTime", "TrainingStartTime", "TrainingEndTime", "LastModifiedAt", "CreatedAt"],
        ["codecommit"] = ["creationDate", "lastModifiedDate", "lastActivityDate", "eventDate"],
        ["codepipeline"] =
        [
            "approvedAt", "created", "endTime", "lastChangedAt", "lastStatusChange", "lastUpdateTime", "pollingDisabledAt", "startTime", "updated",
        ],
        ["codebuild"] = ["created", "endTime", "lastModified", "startTime"],
        ["kms"] = ["CreationDate", "DeletionDate", "ValidTo", "LastUpdatedDate", "NextRotationDate"],
        ["events"] = ["CreationTime", "LastModifiedTime", "Time"],
        ["ecr"] = ["createdAt", "imagePushedAt", "lastRecordedPullTime", "imageScanCompletedAt"],
    }.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Members of type <c>map</c> in answers of the query protocol; every other object is a structure.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Maps = new Dictionary<string, string[]>
    {
        ["sns"] = ["Attributes"],
        ["iam"] = ["SummaryMap"],
    }.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Namespaces = new Dictionary<string, string>
    {
        ["sts"] = "https://sts.amazonaws.com/doc/2011-06-15/",
        ["iam"] = "https://iam.amazonaws.com/doc/2010-05-08/",
        ["sns"] = "http://sns.amazonaws.com/doc/2010-03-31/",
        ["ec2"] = "http://ec2.amazonaws.com/doc/2016-11-15/",
        ["cloudformation"] = "http://cloudformation.amazonaws.com/doc/2010-05-15/",
        ["monitoring"] = "http://monitoring.amazonaws.com/doc/2010-08-01/",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Lists of EC2 whose name on the wire is not the member's name with a small first letter.</summary>
    private static readonly FrozenDictionary<string, string> Ec2Outputs = new Dictionary<string, string>
    {
        ["Vpcs"] = "vpcSet",
        ["Subnets"] = "subnetSet",
        ["Tags"] = "tagSet",
        ["SecurityGroups"] = "securityGroupInfo",
        ["NetworkInterfaces"] = "networkInterfaceSet",
        ["VpcEndpoints"] = "vpcEndpointSet",
        ["RouteTables"] = "routeTableSet",
        ["RouteTableIds"] = "routeTableIdSet",
        ["SubnetIds"] = "subnetIdSet",
        ["Regions"] = "regionInfo",
        ["NetworkInterfaceIds"] = "networkInterfaceIdSet",
        ["Associations"] = "associationSet",
        ["Routes"] = "routeSet",
        ["AvailabilityZones"] = "availabilityZoneInfo",
        ["PrefixLists"] = "prefixListSet",
        ["Cidrs"] = "cidrSet",
        ["UserIdGroupPairs"] = "groups",
        ["UnknownIpPermissions"] = "unknownIpPermissionSet",
        ["SecurityGroupRules"] = "securityGroupRuleSet",
        ["RevokedSecurityGroupRules"] = "revokedSecurityGroupRuleSet",
        ["GroupSet"] = "groupSet",
        ["PrivateIpAddresses"] = "privateIpAddressesSet",
        ["ServiceDetails"] = "serviceDetailSet",
        ["ServiceNames"] = "serviceNameSet",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Parameters of EC2 whose name on the wire is not the member's name.</summary>
    private static readonly FrozenDictionary<string, string> Ec2Inputs = new Dictionary<string, string>
    {
        ["Filter"] = "Filters",
        ["Value"] = "Values",
        ["VpcId"] = "VpcIds",
        ["SubnetId"] = "SubnetIds",
        ["GroupId"] = "GroupIds",
        ["GroupName"] = "GroupNames",
        ["NetworkInterfaceId"] = "NetworkInterfaceIds",
        ["VpcEndpointId"] = "VpcEndpointIds",
        ["RouteTableId"] = "RouteTableIds",
        ["PrefixListId"] = "PrefixListIds",
        ["ZoneName"] = "ZoneNames",
        ["RegionName"] = "RegionNames",
        ["SecurityGroupId"] = "GroupIds",
        ["SecurityGroupRuleId"] = "SecurityGroupRuleIds",
        ["Groups"] = "UserIdGroupPairs",
        ["TagSpecification"] = "TagSpecifications",
        ["ResourceId"] = "Resources",
        ["ServiceName"] = "ServiceNames",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The members that are moments in a service's answers.</summary>
    public static IReadOnlySet<string> MomentsOf(string service) => Moments.GetValueOrDefault(service) ?? FrozenSet<string>.Empty;

    /// <summary>The members that are maps in a service's answers.</summary>
    public static IReadOnlySet<string> MapsOf(string service) => Maps.GetValueOrDefault(service) ?? FrozenSet<string>.Empty;

    /// <summary>The XML namespace of a service's answers.</summary>
    public static string NamespaceOf(string service) => Namespaces.GetValueOrDefault(service) ?? $"https://{service}.amazonaws.com/";

    /// <summary>The member of a JSON error that carries its message: SageMaker writes it with a capital.</summary>
    public static string MessageMember(string service) => service == "sagemaker" ? "Message" : "message";

    /// <summary>The code of an error as a service names it: denials have different names.</summary>
    public static string ErrorCode(string service, ServiceException error) => (service, error) switch
    {
        ("ec2", AccessDeniedException) => "UnauthorizedOperation",
        ("sns", AccessDeniedException) => "AuthorizationError",
        ("iam" or "sts" or "cloudformation" or "sns" or "ec2" or "monitoring", _) => error.Code,
        (_, AccessDeniedException) => "AccessDeniedException",
        _ => error.Code,
    };

    /// <summary>A member's name in EC2's answers.</summary>
    public static string Ec2OutputName(string member) =>
        Ec2Outputs.GetValueOrDefault(member) ?? string.Concat(char.ToLowerInvariant(member[0]).ToString(), member.AsSpan(1));

    /// <summary>The member that a parameter of EC2 stands for. Lists only: <c>VpcId</c> alone is a member of other requests.</summary>
    public static string Ec2InputName(string parameter, bool isList) =>
        isList && Ec2Inputs.TryGetValue(parameter, out var member) ? member : parameter;
}

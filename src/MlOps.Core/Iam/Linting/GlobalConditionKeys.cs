using System.Collections.Frozen;

namespace MlOps.Iam.Linting;

/// <summary>
/// The condition keys that all services share, and those of one service that requests to others have, with their types in the words of the service reference
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
/// </summary>
internal static class GlobalConditionKeys
{
    /// <summary>Keys that only requests about some resources have, so that the reference of each action tells whether it has them.</summary>
    private static readonly string[] OfSomeActions = ["aws:RequestTag/${TagKey}", "aws:ResourceTag/${TagKey}", "aws:TagKeys"];

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        // The principal.
        ["aws:PrincipalArn"] = "ARN",
        ["aws:PrincipalAccount"] = "String",
        ["aws:PrincipalOrgPaths"] = "ArrayOfString",
        ["aws:PrincipalOrgID"] = "String",
        ["aws:PrincipalTag/${TagKey}"] = "String",
        ["aws:PrincipalIsAWSService"] = "Bool",
        ["aws:PrincipalServiceName"] = "String",
        ["aws:PrincipalServiceNamesList"] = "ArrayOfString",
        ["aws:PrincipalType"] = "String",
        ["aws:userid"] = "String",
        ["aws:username"] = "String",

        // The role's session.
        ["aws:AssumedRoot"] = "Bool",
        ["aws:FederatedProvider"] = "String",
        ["aws:TokenIssueTime"] = "Date",
        ["aws:SignInSessionArn"] = "ARN",
        ["aws:MultiFactorAuthAge"] = "Numeric",
        ["aws:MultiFactorAuthPresent"] = "Bool",
        ["aws:ChatbotSourceArn"] = "ARN",
        ["aws:Ec2InstanceSourceVpc"] = "String",
        ["aws:Ec2InstanceSourcePrivateIPv4"] = "IPAddress",
        ["aws:SourceIdentity"] = "String",
        ["ec2:RoleDelivery"] = "Numeric",
        ["ec2:SourceInstanceArn"] = "ARN",
        ["glue:RoleAssumedBy"] = "String",
        ["glue:CredentialIssuingService"] = "String",
        ["codebuild:BuildArn"] = "ARN",
        ["codebuild:ProjectArn"] = "ARN",
        ["lambda:SourceFunctionArn"] = "ARN",
        ["ssm:SourceInstanceArn"] = "ARN",
        ["identitystore:UserId"] = "String",

        // The network.
        ["aws:SourceIp"] = "IPAddress",
        ["aws:SourceVpc"] = "String",
        ["aws:SourceVpcArn"] = "ARN",
        ["aws:SourceVpce"] = "String",
        ["aws:VpceAccount"] = "String",
        ["aws:VpceOrgID"] = "String",
        ["aws:VpceOrgPaths"] = "ArrayOfString",
        ["aws:VpcSourceIp"] = "IPAddress",

        // The resource.
        ["aws:ResourceAccount"] = "String",
        ["aws:ResourceOrgID"] = "String",
        ["aws:ResourceOrgPaths"] = "ArrayOfString",
        ["aws:ResourceTag/${TagKey}"] = "String",

        // The request.
        ["aws:CalledVia"] = "ArrayOfString",
        ["aws:CalledViaFirst"] = "String",
        ["aws:CalledViaLast"] = "String",
        ["aws:CalledViaAWSMCP"] = "String",
        ["aws:ViaAWSService"] = "Bool",
        ["aws:ViaAWSMCPService"] = "Bool",
        ["aws:CurrentTime"] = "Date",
        ["aws:EpochTime"] = "Date",
        ["aws:referer"] = "String",
        ["aws:RequestedRegion"] = "String",
        ["aws:RequestTag/${TagKey}"] = "String",
        ["aws:TagKeys"] = "ArrayOfString",
        ["aws:SecureTransport"] = "Bool",
        ["aws:SourceAccount"] = "String",
        ["aws:SourceArn"] = "ARN",
        ["aws:SourceOrgID"] = "String",
        ["aws:SourceOrgPaths"] = "ArrayOfString",
        ["aws:UserAgent"] = "String",
        ["aws:IsMcpServiceAction"] = "Bool",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Keys that say who somebody is, of which a part says nothing, so that wildcards in them open more than anybody wants (the same page, "Sensitive
    /// condition keys").
    /// </summary>
    public static FrozenSet<string> Sensitive { get; } = FrozenSet.ToFrozenSet(
        ["aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceVpc", "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>All keys.</summary>
    public static IEnumerable<string> Names => Types.Keys;

    /// <summary>The type of a key; null where no such key is global.</summary>
    public static string? TypeOf(string key) => Types.TryGetValue(key, out var type) ? type : Types.FirstOrDefault(entry => ConditionKeyFormat.IsMatch(entry.Key, key)).Value;

    /// <summary>Whether only some actions have a key, as their reference says.</summary>
    public static bool IsOfSomeActions(string key) => OfSomeActions.Any(format => ConditionKeyFormat.IsMatch(format, key));
}

using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>Security groups and their rules.</content>
internal sealed partial class Ec2Service
{
    private const string GroupType = "AWS::EC2::SecurityGroup";

    private static JsonObject SecurityGroup(ServiceCall call, LiveResource group) => new()
    {
        ["GroupId"] = group.Id,
        ["GroupName"] = group.Properties.Text("GroupName") ?? group.Id,
        ["GroupDescription"] = group.Properties.Text("GroupDescription"),
        ["OwnerId"] = group.AccountId,
        ["VpcId"] = group.Properties.Text("VpcId"),
        ["IpPermissions"] = Rules(group, isEgress: false).Select(rule => (JsonNode?)SecurityGroupRule.PermissionOf(rule)).ToJsonArray(),
        ["IpPermissionsEgress"] = Rules(group, isEgress: true).Select(rule => (JsonNode?)SecurityGroupRule.PermissionOf(rule)).ToJsonArray(),
        ["Tags"] = TagList.Copy(group.Properties),
    };

    private static JsonObject AuthorizeRules(ServiceCall call, bool isEgress)
    {
        var group = ChangedGroup(call);
        var added = GivenRules(call, isEgress);
        Write(group, isEgress, [.. Rules(group, isEgress), .. added]);
        return new JsonObject
        {
            ["Return"] = true,
            ["SecurityGroupRules"] = added.Select(rule => (JsonNode?)SecurityGroupRule.AnswerOf(group, rule, isEgress)).ToJsonArray(),
        };
    }

    private static JsonObject RevokeRules(ServiceCall call, bool isEgress)
    {
        var group = ChangedGroup(call);
        var ids = call.Input.Texts("SecurityGroupRuleIds");
        return ids.Count > 0 ? RevokeById(group, isEgress, ids) : RevokeByProperties(call, group, isEgress);
    }

    private static JsonObject RevokeById(LiveResource group, bool isEgress, IReadOnlyList<string> ids)
    {
        var rules = Rules(group, isEgress).ToLookup(rule => SecurityGroupRule.Of(rule).IdIn(group, isEgress), StringComparer.Ordinal);
        if (ids.FirstOrDefault(id => !rules.Contains(id)) is { } missing)
        {
            throw new ServiceException("InvalidSecurityGroupRuleId.NotFound", $"The security group rule ID '{missing}' does not exist");
        }

        return Revoke(group, isEgress, rule => ids.Contains(SecurityGroupRule.Of(rule).IdIn(group, isEgress), StringComparer.Ordinal), []);
    }

    // In a default VPC rules that are not there are told, and elsewhere they are an error. Source: RevokeSecurityGroupIngress in EC2's API reference.
    private static JsonObject RevokeByProperties(ServiceCall call, LiveResource group, bool isEgress)
    {
        var given = GivenRules(call, isEgress);
        if (given.Count == 0)
        {
            throw new ServiceException("MissingParameter", "The request must contain the parameter ipPermissions");
        }

        var there = Rules(group, isEgress).Select(SecurityGroupRule.Of).ToHashSet();
        var unknown = given.Where(rule => !there.Contains(SecurityGroupRule.Of(rule))).ToList();
        if (unknown.Count > 0 && !IsInDefaultVpc(call, group))
        {
            throw new ServiceException("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
        }

        var revoked = given.Select(SecurityGroupRule.Of).ToHashSet();
        return Revoke(group, isEgress, rule => revoked.Contains(SecurityGroupRule.Of(rule)), unknown);
    }

    private static JsonObject Revoke(LiveResource group, bool isEgress, Func<JsonObject, bool> isRevoked, IEnumerable<JsonObject> unknown)
    {
        var rules = Rules(group, isEgress).ToLookup(isRevoked);
        Write(group, isEgress, rules[false]);
        return new JsonObject
        {
            ["Return"] = true,
            ["UnknownIpPermissions"] = unknown.Select(rule => (JsonNode?)SecurityGroupRule.PermissionOf(rule)).ToJsonArray(),
            ["RevokedSecurityGroupRules"] = rules[true].Select(rule => (JsonNode?)SecurityGroupRule.AnswerOf(group, rule, isEgress)).ToJsonArray(),
        };
    }

    // Sources: the actions of EC2 in the service authorization reference, with the condition keys of security groups; DryRun in EC2's API reference.
    private static LiveResource ChangedGroup(ServiceCall call)
    {
        DefaultVpc.Ensure(call.World, call.AccountId, call.Region);
        var id = call.Input.Text("GroupId") ?? throw new ServiceException("MissingParameter", "The request must contain the parameter GroupId");
        var group = call.Find(GroupType, id);
        var keys = new RequestKeys().Set("ec2:SecurityGroupID", id);
        if (group is not null)
        {
            var vpc = group.Properties.Text("VpcId");
            keys.ResourceTags(group.Properties.Pairs("Tags"), "ec2").Set("ec2:Vpc", vpc is null ? null : call.Arn("ec2", $"vpc/{vpc}"));
        }

        call.Caller.Authorize($"ec2:{call.Operation}", call.Arn("ec2", $"security-group/{id}"), keys);
        if (group is null)
        {
            throw new ServiceException("InvalidGroup.NotFound", $"The security group '{id}' does not exist");
        }

        return call.Input.Flag("DryRun")
            ? throw new ServiceException("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412)
            : group;
    }

    private static bool IsInDefaultVpc(ServiceCall call, LiveResource group) =>
        group.Properties.Text("VpcId") is not { } vpc || call.Find("AWS::EC2::VPC", vpc)?.Properties.Flag("IsDefault") == true;

    private static List<JsonObject> GivenRules(ServiceCall call, bool isEgress) =>
        [.. call.Input.Items("IpPermissions").SelectMany(permission => SecurityGroupRule.PropertiesOf(permission.AsObject(), isEgress))];

    private static IEnumerable<JsonObject> Rules(LiveResource group, bool isEgress) =>
        group.Properties.Items(RulesProperty(isEgress)).Select(rule => rule.AsObject());

    private static void Write(LiveResource group, bool isEgress, IEnumerable<JsonObject> rules) =>
        group.Properties[RulesProperty(isEgress)] = rules.Select(rule => (JsonNode?)rule.DeepClone()).ToJsonArray();

    private static string RulesProperty(bool isEgress) => isEgress ? "SecurityGroupEgress" : "SecurityGroupIngress";
}

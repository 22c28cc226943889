using Amazon.EC2.Model;
using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether a security group that exists is in the VPC, admits HTTPS from the subnets, and lets HTTPS out: endpoints and builds share it.</summary>
internal sealed class SecurityGroupCheck : IOnlineCheck
{
    private const int Https = 443;

    public string Subject => "the security group";

    public ConfigKey Key => ConfigKeys.SecurityGroupParameter;

    public bool Applies(MlProduct product) => product.VpcIntegration?.SecurityGroupParameter is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.VpcId, facts.SecurityGroupId, facts.SecurityGroup, facts.Subnets];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        if (facts.SecurityGroup.Value is not { } group || group.VpcId != facts.VpcId.Value)
        {
            return
            [
                Error(product, OnlineCheckIds.SecurityGroupNotFound, $"VPC {facts.VpcId.Value} has no security group {facts.SecurityGroupId.Value}.", $"Name one of VPC {facts.VpcId.Value} in the parameter."),
            ];
        }

        return
        [
            .. OfRules(product, facts, group, group.IpPermissions, "admits no HTTPS from", "Add a rule for TCP 443 from the subnets' ranges, or from the group itself."),
            .. OfRules(product, facts, group, group.IpPermissionsEgress, "lets no HTTPS out to", "Add an outbound rule for TCP 443."),
        ];
    }

    private static IEnumerable<MlFinding> OfRules(MlProduct product, OnlineFacts facts, SecurityGroup group, List<IpPermission>? rules, string what, string suggestion)
    {
        var admitting = (rules ?? []).Where(IsHttps).ToList();

        // Builds and endpoints both have this group, so that a rule about the group itself is enough. What a prefix list holds is not looked at.
        if (admitting.Exists(rule => (rule.UserIdGroupPairs ?? []).Exists(pair => pair.GroupId == group.GroupId) || rule.PrefixListIds is { Count: > 0 }))
        {
            yield break;
        }

        var ranges = admitting.SelectMany(rule => (rule.Ipv4Ranges ?? []).Select(range => range.CidrIp)).ToList();
        var outside = facts.Subnets.Value.Where(subnet => !ranges.Exists(range => AddressRange.Contains(range, subnet.CidrBlock))).ToList();
        if (outside.Count > 0)
        {
            yield return Error(
                product, OnlineCheckIds.SecurityGroupClosed, $"Security group {group.GroupId} {what} {string.Join(", ", outside.Select(subnet => $"{subnet.SubnetId} ({subnet.CidrBlock})"))}.", suggestion);
        }
    }

    private static bool IsHttps(IpPermission rule) => rule.IpProtocol == "-1" || (rule.IpProtocol is "tcp" or "6" && rule.FromPort <= Https && rule.ToPort >= Https);

    private static MlFinding Error(MlProduct product, string id, string message, string suggestion) =>
        product.Report(ConfigKeys.SecurityGroupParameter, MlSeverity.Error, id, message, suggestion);
}

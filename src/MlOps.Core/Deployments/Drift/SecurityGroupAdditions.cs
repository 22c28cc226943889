using Amazon.EC2.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>Finds rules of a security group that no template of its stack says: CloudFormation does not look for rules where the template sets none.</summary>
internal static class SecurityGroupAdditions
{
    /// <summary>Where a template says what is looked for, as JSON pointers.</summary>
    public static readonly string[] Paths = [$"/{Ingress}", $"/{Egress}"];

    private const string Ingress = "SecurityGroupIngress";
    private const string Egress = "SecurityGroupEgress";

    /// <summary>Searches a security group.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="deployed">The stack.</param>
    /// <param name="group">What its template says of the group.</param>
    /// <param name="groupId">The group's id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<AdditionSearch> FindAsync(
        AwsSession session, DeployedResources deployed, TemplateResource group, string groupId, CancellationToken cancellationToken)
    {
        var response = await session.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [groupId] }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeSecurityGroups", groupId).ConfigureAwait(false);
        var found = response.SecurityGroups.Single();
        return Of(Ingress, SaidOf(deployed, group, groupId, Ingress), found.IpPermissions)
            .And(Of(Egress, SaidOf(deployed, group, groupId, Egress), found.IpPermissionsEgress));
    }

    private static AdditionSearch Of(string property, IEnumerable<string?> said, List<IpPermission>? permissions) =>
        AdditionSearch.Of($"/{property}", said, (permissions ?? []).SelectMany(SecurityGroupRule.Of).Select(rule => new Addition($"/{property}", rule.ToString(), rule.Peer)));

    private static IEnumerable<string?> SaidOf(DeployedResources deployed, TemplateResource group, string groupId, string property)
    {
        List<TemplateValue?> rules =
        [
            .. group.Properties.GetValueOrDefault(property).KnownItems(),
            .. deployed.Naming($"AWS::EC2::{property}", "GroupId", groupId).Select(rule => rule.Properties),
        ];

        // EC2 gives a group that names no other this rule to send by (EC2 User Guide, "Default security groups" and "Create a security group").
        return rules.Count == 0 && property == Egress
            ? [SecurityGroupRule.Everything("0.0.0.0/0").ToString(), SecurityGroupRule.Everything("::/0").ToString()]
            : rules.Select(rule => rule is TemplateMap map ? SecurityGroupRule.Of(map)?.ToString() : null);
    }
}

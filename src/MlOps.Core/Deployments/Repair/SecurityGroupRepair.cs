using Amazon.EC2.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>Takes rules off security groups that somebody put there.</summary>
internal sealed class SecurityGroupRepair : IServiceRepair
{
    /// <inheritdoc/>
    public string Type => "AWS::EC2::SecurityGroup";

    /// <inheritdoc/>
    public bool Remakes(TemplateResource definition) => false;

    /// <inheritdoc/>
    public bool Undoes(MlPropertyDifference difference) => difference.DifferenceType == "ADD" && SecurityGroupAdditions.Paths.Contains(difference.PropertyPath);

    /// <inheritdoc/>
    public async Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        var response = await session.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [target.PhysicalId] }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeSecurityGroups", target.PhysicalId).ConfigureAwait(false);
        var group = response.SecurityGroups.Single();
        if (Added(group.IpPermissions, target, SecurityGroupAdditions.Paths[0]) is { Count: > 0 } ingress)
        {
            await session.Ec2.RevokeSecurityGroupIngressAsync(new RevokeSecurityGroupIngressRequest { GroupId = target.PhysicalId, IpPermissions = ingress }, cancellationToken)
                .MapErrorsAsync("ec2", "RevokeSecurityGroupIngress", target.PhysicalId).ConfigureAwait(false);
        }

        if (Added(group.IpPermissionsEgress, target, SecurityGroupAdditions.Paths[1]) is { Count: > 0 } egress)
        {
            await session.Ec2.RevokeSecurityGroupEgressAsync(new RevokeSecurityGroupEgressRequest { GroupId = target.PhysicalId, IpPermissions = egress }, cancellationToken)
                .MapErrorsAsync("ec2", "RevokeSecurityGroupEgress", target.PhysicalId).ConfigureAwait(false);
        }
    }

    private static List<IpPermission> Added(List<IpPermission>? permissions, RepairTarget target, string path)
    {
        var rules = target.Differences.Where(difference => difference.PropertyPath == path).Select(difference => difference.Actual).ToHashSet(StringComparer.Ordinal);
        return [.. (permissions ?? []).SelectMany(OfOnePeer).Where(permission => rules.Contains(SecurityGroupRule.Of(permission).Single().ToString()))];
    }

    private static IEnumerable<IpPermission> OfOnePeer(IpPermission permission) =>
    [
        .. (permission.Ipv4Ranges ?? []).Select(range => With(permission, one => one.Ipv4Ranges = [range])),
        .. (permission.Ipv6Ranges ?? []).Select(range => With(permission, one => one.Ipv6Ranges = [range])),
        .. (permission.PrefixListIds ?? []).Select(list => With(permission, one => one.PrefixListIds = [list])),
        .. (permission.UserIdGroupPairs ?? []).Select(pair => With(permission, one => one.UserIdGroupPairs = [pair])),
    ];

    private static IpPermission With(IpPermission permission, Action<IpPermission> setPeer)
    {
        var one = new IpPermission { IpProtocol = permission.IpProtocol, FromPort = permission.FromPort, ToPort = permission.ToPort };
        setPeer(one);
        return one;
    }
}

using Amazon.EC2.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Holders;

/// <summary>
/// What uses a security group: network interfaces, and rules of other groups that refer to it. EC2 deletes no group that either uses:
/// DependencyViolation (EC2 API reference, DeleteSecurityGroup).
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class SecurityGroupHolders(AwsSession session) : IHolderSearch
{
    private const string EndpointType = "AWS::EC2::VPCEndpoint";

    /// <inheritdoc/>
    public string Type => "AWS::EC2::SecurityGroup";

    /// <inheritdoc/>
    public IEnumerable<Look> Looks(RemovalItem item, HolderScope scope, CancellationToken cancellationToken)
    {
        // A removal that deletes the endpoints first waits for their interfaces too, as far as its time goes (InterfaceDeparture).
        if (scope is { RuntimeNames: { } names, DeletesWhatPipelinesMade: false })
        {
            yield return new("endpoints of SageMaker", () => new EndpointHolders(session).FindAsync(names, item.PhysicalId, cancellationToken));
        }

        yield return new("network interfaces", () => FindInterfacesAsync(item, scope, cancellationToken));
        yield return new("rules of other groups for what comes in", () => FindRulesAsync(item, scope, isEgress: false, cancellationToken));
        yield return new("rules of other groups for what goes out", () => FindRulesAsync(item, scope, isEgress: true, cancellationToken));
    }

    private async Task<IEnumerable<MlFinding>> FindInterfacesAsync(RemovalItem item, HolderScope scope, CancellationToken cancellationToken)
    {
        var cards = await new GroupInterfaces(session).ListAsync(item.PhysicalId, cancellationToken).ConfigureAwait(false);
        var holders = cards.Where(holder => !holder.GoesWithItsOwner(scope)).ToList();
        if (holders.Count == 0)
        {
            return [];
        }

        try
        {
            var going = await ListGoingAsync(scope, cancellationToken).ConfigureAwait(false);
            return Describe(holders.Where(holder => !going.Contains(holder.Card.NetworkInterfaceId)), scope);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            // EC2 says of which endpoint they are in words too.
            return [.. Describe(holders.Where(holder => !holder.GoesWithItsEndpoint(scope)), scope), HolderFindings.NotRead(item, "interfaces of VPC endpoints", error)];
        }
    }

    private static IEnumerable<MlFinding> Describe(IEnumerable<InterfaceHolder> holders, HolderScope scope) => holders.Select(holder => holder.Describe(scope.HasFailed));

    // Endpoints take their interfaces with them.
    private async Task<HashSet<string>> ListGoingAsync(HolderScope scope, CancellationToken cancellationToken)
    {
        string[] endpoints = [.. scope.Plan.OfType(EndpointType).Select(item => item.PhysicalId).Where(id => scope.Goes(EndpointType, id))];
        if (endpoints.Length == 0)
        {
            return [];
        }

        // By a filter, since an endpoint that is gone is no error then.
        var found = await Pages.ReadAllAsync<VpcEndpoint>(async token =>
        {
            var request = new DescribeVpcEndpointsRequest { Filters = [new Filter { Name = "vpc-endpoint-id", Values = [.. endpoints] }], NextToken = token };
            var page = await session.Ec2.DescribeVpcEndpointsAsync(request, cancellationToken).MapErrorsAsync("ec2", "DescribeVpcEndpoints", endpoints[0]).ConfigureAwait(false);
            return (page.VpcEndpoints, page.NextToken);
        }).ConfigureAwait(false);
        return found.SelectMany(endpoint => endpoint.NetworkInterfaceIds ?? []).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<IEnumerable<MlFinding>> FindRulesAsync(RemovalItem item, HolderScope scope, bool isEgress, CancellationToken cancellationToken)
    {
        var filter = new Filter { Name = isEgress ? "egress.ip-permission.group-id" : "ip-permission.group-id", Values = [item.PhysicalId] };
        var groups = await Pages.ReadAllAsync<SecurityGroup>(async token =>
        {
            var page = await session.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { Filters = [filter], NextToken = token }, cancellationToken)
                .MapErrorsAsync("ec2", "DescribeSecurityGroups", item.PhysicalId).ConfigureAwait(false);
            return (page.SecurityGroups, page.NextToken);
        }).ConfigureAwait(false);
        return
            from @group in groups
            where @group.GroupId != item.PhysicalId && !scope.Goes(Type, @group.GroupId)
            let own = RulesOfStack(@group.GroupId, scope, isEgress)
            from permission in (isEgress ? @group.IpPermissionsEgress : @group.IpPermissions) ?? []
            from rule in SecurityGroupRule.Of(permission)
            where rule.Peer == item.PhysicalId && !own.Contains(rule)
            select Describe(item, @group, rule, isEgress, isCertain: !own.Contains(null));
    }

    // Those that the stack itself gave another group go with it; null in them is one that is not known.
    private static HashSet<SecurityGroupRule?> RulesOfStack(string groupId, HolderScope scope, bool isEgress) =>
    [
        .. scope.Deployed.Naming(isEgress ? "AWS::EC2::SecurityGroupEgress" : "AWS::EC2::SecurityGroupIngress", "GroupId", groupId)
            .Where(scope.Goes).Select(rule => SecurityGroupRule.Of(rule.Properties)),
    ];

    private MlFinding Describe(RemovalItem item, SecurityGroup group, SecurityGroupRule rule, bool isEgress, bool isCertain) => HolderFindings.HoldsPerhaps(
        isCertain,
        HolderIds.SecurityGroupInUse,
        $"A rule of security group {group.GroupId} ({group.GroupName}) refers to {item.PhysicalId}: {rule.Ports} {(isEgress ? "to" : "from")} it.",
        Advice.With(
            "Revoke that rule:",
            $"aws ec2 revoke-security-group-{(isEgress ? "egress" : "ingress")} --group-id {group.GroupId} --ip-permissions '{Permission(rule)}' --region {session.Region}"));

    // The AWS CLI's shorthand; in single quotes it is one argument for every shell.
    private static string Permission(SecurityGroupRule rule) => string.Join(
        ',',
        new[]
        {
            $"IpProtocol={rule.Protocol}",
            rule.FromPort is null ? null : $"FromPort={rule.FromPort},ToPort={rule.ToPort}",
            $"UserIdGroupPairs=[{{GroupId={rule.Peer}}}]",
        }.OfType<string>());
}

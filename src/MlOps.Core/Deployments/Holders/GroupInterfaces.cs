using Amazon.EC2.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Holders;

/// <summary>The network interfaces that use a security group.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class GroupInterfaces(AwsSession session)
{
    /// <summary>Lists them.</summary>
    /// <param name="groupId">The security group.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<IReadOnlyList<InterfaceHolder>> ListAsync(string groupId, CancellationToken cancellationToken)
    {
        var cards = await Pages.ReadAllAsync<NetworkInterface>(async token =>
        {
            var request = new DescribeNetworkInterfacesRequest { Filters = [new Filter { Name = "group-id", Values = [groupId] }], NextToken = token };
            var page = await session.Ec2.DescribeNetworkInterfacesAsync(request, cancellationToken)
                .MapErrorsAsync("ec2", "DescribeNetworkInterfaces", groupId).ConfigureAwait(false);
            return (page.NetworkInterfaces, page.NextToken);
        }).ConfigureAwait(false);
        return [.. cards.Select(card => new InterfaceHolder(card, groupId, session.Region))];
    }
}

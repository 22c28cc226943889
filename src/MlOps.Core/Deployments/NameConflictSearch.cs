using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Online;

namespace MlOps.Deployments;

/// <summary>Finds out who has a name that a product would give: a stack, nobody, or what a removal of the product kept.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The caller's account.</param>
/// <param name="stackName">The product's stack.</param>
/// <param name="productName">The product.</param>
/// <param name="iamPath">The path that the product's policies have.</param>
internal sealed class NameConflictSearch(AwsSession session, string accountId, string stackName, string productName, string? iamPath) : INameConflictSearch
{
    private readonly KeptNames _kept = new(session, accountId, stackName, productName);

    /// <inheritdoc/>
    public async Task<NameConflict> FindAsync(string type, string name, CancellationToken cancellationToken) => await FindAsync(
        type, name, NameHolder.PhysicalIdOf(type, name) ?? await FindIdAsync(type, name, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Who has a name that is taken, where the physical id of what has it is known.</summary>
    /// <param name="type">The type of what would have it.</param>
    /// <param name="name">The name.</param>
    /// <param name="physicalId">The physical id; null where it is not known.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<NameConflict> FindAsync(string type, string name, string? physicalId, CancellationToken cancellationToken)
    {
        var holder = await NameHolder.FindAsync(session.CloudFormation, physicalId, cancellationToken).ConfigureAwait(false);
        return new NameConflict(type, name, holder) { IsKept = holder.IsNoStack && await _kept.HasAsync(type, name, cancellationToken).ConfigureAwait(false) };
    }

    // Of a security group the VPC would have to be known; whose it is is not seen then.
    private async Task<string?> FindIdAsync(string type, string name, CancellationToken cancellationToken)
    {
        try
        {
            var names = new ExistingNames(session, accountId, iamPath ?? "/", vpcId: null, cancellationToken);
            return (await names.FindAsync(type, [new NamedResource("", type, name)]).ConfigureAwait(false)).Values.FirstOrDefault();
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return null;
        }
    }
}

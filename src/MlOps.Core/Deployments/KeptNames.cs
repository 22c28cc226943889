using MlOps.Aws;

namespace MlOps.Deployments;

/// <summary>What the removal of a product kept and is there still: what <c>Remove-MlProduct -DeleteData</c> deletes.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The account.</param>
/// <param name="stackName">The stack of the product.</param>
/// <param name="productName">The product.</param>
internal sealed class KeptData(AwsSession session, string accountId, string stackName, string? productName)
{
    private IReadOnlyList<RemovalItem>? _items;

    /// <summary>Whether something is of it; no where that cannot be seen.</summary>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<bool> HasAsync(string type, string name, CancellationToken cancellationToken)
    {
        _items ??= RemovalPlan.IsData(type) ? await FindAsync(cancellationToken).ConfigureAwait(false) : null;
        return _items?.Any(item => item.Type == type && item.Name == name) == true;
    }

    private async Task<IReadOnlyList<RemovalItem>> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await RemovedStack.FindAsync(session.CloudFormation, stackName, productName, cancellationToken).ConfigureAwait(false) is not { } removed)
            {
                return [];
            }

            var resources = await RemovedStack.ListResourcesAsync(session.CloudFormation, removed.Stack, cancellationToken).ConfigureAwait(false);
            var plan = RemovalPlan.Make(removed, resources, product: null, deleteData: true);
            var left = await new RetainedData(session, accountId).FindLeftAsync(plan, removed.Stack, cancellationToken).ConfigureAwait(false);
            return [.. left.Where(item => item.Fate == RemovalFate.DeletedAlthoughRetained)];
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return [];
        }
    }
}

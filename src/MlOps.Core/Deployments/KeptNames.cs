using MlOps.Aws;

namespace MlOps.Deployments;

/// <summary>Whether a name is that of data that the removal of a product kept and is there still, which <c>Remove-MlProduct -DeleteData</c> deletes.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The account.</param>
/// <param name="stackName">The stack of the product.</param>
/// <param name="productName">The product.</param>
internal sealed class KeptNames(AwsSession session, string accountId, string stackName, string? productName)
{
    // The search itself: several names are asked for at once, and one search answers all.
    private readonly object _once = new();
    private Task<IReadOnlyList<RemovalItem>>? _search;

    /// <summary>Whether something is of it; no where that cannot be seen.</summary>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<bool> HasAsync(string type, string name, CancellationToken cancellationToken) =>
        RemovalPlan.IsData(type) && (await SearchAsync(cancellationToken).ConfigureAwait(false)).Any(item => item.Type == type && item.Name == name);

    private Task<IReadOnlyList<RemovalItem>> SearchAsync(CancellationToken cancellationToken)
    {
        lock (_once)
        {
            return _search ??= FindAsync(cancellationToken);
        }
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
            var left = await new RetainedResourceSearch(session, accountId).FindLeftAsync(plan, removed, cancellationToken).ConfigureAwait(false);
            return [.. left.Where(item => item.Fate == RemovalFate.DeletedAlthoughRetained)];
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return [];
        }
    }
}

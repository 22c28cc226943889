using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Finds the stack that a product had, and what a stack has left behind.</summary>
internal static class RemovedStack
{
    /// <summary>
    /// The stack of the name that was deleted last and had a template of ours. A deployment that was refused because of data that a removal kept has left one
    /// without a template, deleted later.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="stackName">The stack's name or ARN.</param>
    /// <param name="productName">The product that it must have been of; null for any.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>The stack; null where there is none.</returns>
    public static async Task<DeployedStack?> FindAsync(IAmazonCloudFormation client, string stackName, string? productName, CancellationToken cancellationToken)
    {
        await foreach (var stack in client.ListDeletedStacksAsync(stackName, cancellationToken).ConfigureAwait(false))
        {
            var deployed = await DeployedStack.ReadAsync(client, stack, cancellationToken).ConfigureAwait(false);
            if (deployed.Owner is { } owner && (productName is null || owner.Product == productName))
            {
                return deployed;
            }
        }

        return null;
    }

    /// <summary>The resources of a stack, and those that a deletion has left behind already: they are the stack's no more, but belong to the removal.</summary>
    /// <param name="client">The client.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<IReadOnlyCollection<StackResourceSummary>> ListResourcesAsync(IAmazonCloudFormation client, Stack stack, CancellationToken cancellationToken)
    {
        var listed = await client.ListAllResourcesAsync(stack.StackId, cancellationToken).ConfigureAwait(false);
        var skipped = stack.StackStatus.Value.StartsWith("DELETE_", StringComparison.Ordinal)
            ? await client.ListSkippedResourcesAsync(stack.StackId, cancellationToken).ConfigureAwait(false)
            : [];
        return [.. listed.Where(resource => resource.ResourceStatus != ResourceStatus.DELETE_SKIPPED).Concat(skipped).DistinctBy(resource => resource.LogicalResourceId)];
    }
}

using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// The resources that CloudFormation left where they are when it deleted their stack, as its events tell. The events of a deleted stack are found by
/// the stack's ARN (API reference of <c>DescribeStackEvents</c>).
/// </summary>
internal static class SkippedResources
{
    /// <summary>Reads the events of a stack back to the beginning of its deletion, further deletions after one that failed included.</summary>
    /// <param name="client">The client.</param>
    /// <param name="stackId">The stack's ARN.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<IReadOnlyList<StackResourceSummary>> ListSkippedResourcesAsync(
        this IAmazonCloudFormation client, string stackId, CancellationToken cancellationToken)
    {
        var skipped = new List<StackResourceSummary>();
        var request = new DescribeStackEventsRequest { StackName = stackId };
        do
        {
            var response = await client.DescribeStackEventsAsync(request, cancellationToken)
                .MapErrorsAsync("DescribeStackEvents", stackId).ConfigureAwait(false);
            var ofDeletion = (response.StackEvents ?? []).TakeWhile(IsOfDeletion).ToList();
            skipped.AddRange(ofDeletion.Where(stackEvent => stackEvent.ResourceStatus == ResourceStatus.DELETE_SKIPPED).Select(Summary));
            request.NextToken = ofDeletion.Count == response.StackEvents?.Count ? response.NextToken : null;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return [.. skipped.DistinctBy(resource => resource.LogicalResourceId)];
    }

    // Events come newest first. Before the deletion the stack's own status was another.
    private static bool IsOfDeletion(StackEvent stackEvent) =>
        !stackEvent.IsOfStack() || stackEvent.ResourceStatus?.Value.StartsWith("DELETE_", StringComparison.Ordinal) == true;

    private static StackResourceSummary Summary(StackEvent stackEvent) => new()
    {
        LogicalResourceId = stackEvent.LogicalResourceId,
        PhysicalResourceId = stackEvent.PhysicalResourceId,
        ResourceType = stackEvent.ResourceType,
        ResourceStatus = stackEvent.ResourceStatus,
    };
}

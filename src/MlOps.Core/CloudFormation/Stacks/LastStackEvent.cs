using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace MlOps.CloudFormation.Stacks;

/// <summary>The end of what CloudFormation did with a stack. <c>Stack.DeletionTime</c> tells when its deletion was asked for, not when the stack was gone.</summary>
internal static class LastStackEvent
{
    /// <summary>When the last event of a stack happened; null where it has none. CloudFormation gives events newest first.</summary>
    /// <param name="client">The client.</param>
    /// <param name="stackId">The stack's ARN: a deleted stack is found by that alone.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<DateTimeOffset?> FindLastEventTimeAsync(this IAmazonCloudFormation client, string stackId, CancellationToken cancellationToken)
    {
        var response = await client.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = stackId }, cancellationToken)
            .MapErrorsAsync("DescribeStackEvents", stackId).ConfigureAwait(false);
        return response.StackEvents?.FirstOrDefault()?.Timestamp is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null;
    }
}

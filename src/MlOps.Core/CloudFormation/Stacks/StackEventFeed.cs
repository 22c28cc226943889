using System.Collections.Immutable;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// The events of one operation on a stack, read as they happen. CloudFormation gives events newest first, in pages; all events of an
/// operation carry the token that it was begun with (API reference, <c>StackEvent.ClientRequestToken</c>).
/// </summary>
/// <param name="client">The client.</param>
/// <param name="stackId">The stack's ARN: a name would no longer be found once the stack is deleted.</param>
/// <param name="token">The token of the operation; null to take whichever operation is the newest.</param>
internal sealed class StackEventFeed(IAmazonCloudFormation client, string stackId, string? token)
{
    private readonly ImmutableArray<StackEvent>.Builder _events = ImmutableArray.CreateBuilder<StackEvent>();
    private string? _lastEventId;

    /// <summary>What is known of the operation; null before its first event was read.</summary>
    public StackOperation? Operation => _events.Count == 0 ? null : new StackOperation
    {
        Token = token ?? _events[0].ClientRequestToken,
        Events = _events.ToImmutable(),
        Status = _events.LastOrDefault(item => item.IsOfStack())?.ResourceStatus?.Value ?? "",
    };

    /// <summary>Reads what is new, oldest first.</summary>
    public async Task<IReadOnlyList<StackEvent>> ReadNewAsync(CancellationToken cancellationToken)
    {
        var fresh = await ReadBackAsync(cancellationToken).ConfigureAwait(false);
        fresh.Reverse();
        _events.AddRange(fresh);
        _lastEventId = fresh.Count > 0 ? fresh[^1].EventId : _lastEventId;
        return fresh;
    }

    private async Task<List<StackEvent>> ReadBackAsync(CancellationToken cancellationToken)
    {
        var fresh = new List<StackEvent>();
        var request = new DescribeStackEventsRequest { StackName = stackId };
        do
        {
            var response = await client.DescribeStackEventsAsync(request, cancellationToken)
                .MapErrorsAsync("DescribeStackEvents", stackId).ConfigureAwait(false);
            foreach (var stackEvent in response.StackEvents ?? [])
            {
                if (stackEvent.EventId == _lastEventId || (token is not null && stackEvent.ClientRequestToken != token))
                {
                    return fresh;
                }

                fresh.Add(stackEvent);
                if (stackEvent.BeginsOperation())
                {
                    return fresh;
                }
            }

            request.NextToken = response.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return fresh;
    }
}

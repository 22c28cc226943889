using System.Collections.Immutable;
using Amazon.CloudFormation.Model;

namespace MlOps.CloudFormation.Stacks;

/// <summary>One operation of CloudFormation on a stack, as far as its events tell of it.</summary>
internal sealed record StackOperation
{
    /// <summary>The client request token that began it; null where none was given.</summary>
    public required string? Token { get; init; }

    /// <summary>Its events, oldest first.</summary>
    public required ImmutableArray<StackEvent> Events { get; init; }

    /// <summary>The stack status that the last event of the stack itself says.</summary>
    public required string Status { get; init; }

    /// <summary>
    /// What an update took out of the stack and could not delete: it is complete all the same ("Update successful. One or more resources could not be deleted."), and
    /// they stay in the account (CloudFormation user guide, UPDATE_COMPLETE_CLEANUP_IN_PROGRESS). It tries more than once: the last event of each counts.
    /// </summary>
    public IReadOnlyList<StackFailure> LeftBehind =>
        Status == "UPDATE_COMPLETE"
            ? [.. Events.Where(item => !item.IsOfStack()).GroupBy(item => (item.LogicalResourceId, item.PhysicalResourceId)).Select(events => events.Last())
                .Where(item => item.ResourceStatus?.Value == "DELETE_FAILED").Select(StackFailure.From)]
            : [];

    /// <summary>When it began.</summary>
    public DateTimeOffset? Started => Events.IsEmpty ? null : Events[0].At();
}

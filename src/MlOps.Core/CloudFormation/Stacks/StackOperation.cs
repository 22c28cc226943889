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

    /// <summary>When it began.</summary>
    public DateTimeOffset? Started => Events.IsEmpty ? null : Events[0].At();
}

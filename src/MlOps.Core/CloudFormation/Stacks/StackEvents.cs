using Amazon.CloudFormation.Model;

namespace MlOps.CloudFormation.Stacks;

/// <summary>What the events of a stack say.</summary>
internal static class StackEvents
{
    private static readonly string[] Beginnings = ["CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS", "IMPORT_IN_PROGRESS"];

    /// <summary>Whether an event is of the stack itself, not of a resource in it.</summary>
    public static bool IsOfStack(this StackEvent stackEvent) => stackEvent.PhysicalResourceId == stackEvent.StackId;

    /// <summary>When it happened.</summary>
    public static DateTimeOffset? At(this StackEvent stackEvent) =>
        stackEvent.Timestamp is { } time ? new DateTimeOffset(DateTime.SpecifyKind(time.ToUniversalTime(), DateTimeKind.Utc)) : null;

    /// <summary>
    /// Whether an operation begins with this event. A rollback that CloudFormation begins by itself belongs to the operation that
    /// failed; one that a user asked for is an operation of its own, and its reason says so.
    /// </summary>
    public static bool BeginsOperation(this StackEvent stackEvent) => stackEvent.IsOfStack()
        && (Beginnings.Contains(stackEvent.ResourceStatus?.Value) || stackEvent.ResourceStatusReason == "User Initiated");

    /// <summary>Whether the operation ends with this event.</summary>
    public static bool EndsOperation(this StackEvent stackEvent) => stackEvent.IsOfStack()
        && stackEvent.ResourceStatus?.Value is { } status && !status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal);

    /// <summary>The event in one line, for whoever watches.</summary>
    public static string Line(this StackEvent stackEvent)
    {
        var line = $"{stackEvent.At():HH:mm:ss} {stackEvent.ResourceStatus?.Value} {stackEvent.LogicalResourceId} ({stackEvent.ResourceType})";
        return string.IsNullOrEmpty(stackEvent.ResourceStatusReason) ? line : $"{line}: {stackEvent.ResourceStatusReason}";
    }
}

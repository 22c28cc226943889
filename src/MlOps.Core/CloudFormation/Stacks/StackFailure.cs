using System.Text.RegularExpressions;
using Amazon.CloudFormation.Model;

namespace MlOps.CloudFormation.Stacks;

/// <summary>The resource that made an operation fail, and why.</summary>
/// <param name="LogicalId">Its logical id; the stack's name where no resource failed.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="PhysicalId">Its physical id; null where it has none.</param>
/// <param name="Status">The status that it failed with, for example <c>CREATE_FAILED</c>.</param>
/// <param name="Reason">Why, in CloudFormation's words.</param>
internal sealed partial record StackFailure(string LogicalId, string Type, string? PhysicalId, string Status, string Reason)
{
    /// <summary>What the resource's handler calls the failure, for example <c>AlreadyExists</c>; null where it says nothing.</summary>
    public string? HandlerErrorCode => HandlerCode().Match(Reason) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>
    /// The first failure of an operation that is nobody else's consequence. When one resource fails, CloudFormation cancels those
    /// that are under way, and they fail too ("Resource creation cancelled"); their events may come before the cause's own.
    /// </summary>
    /// <param name="events">The operation's events, oldest first.</param>
    /// <returns>The failure; null where nothing failed.</returns>
    public static StackFailure? FirstOf(IEnumerable<StackEvent> events)
    {
        var failed = events.Where(item => item.ResourceStatus?.Value.EndsWith("_FAILED", StringComparison.Ordinal) == true).ToList();
        var first = failed.Find(item => !item.IsOfStack() && !IsConsequence(item))
            ?? failed.Find(item => !item.IsOfStack())
            ?? failed.FirstOrDefault();
        return first is null ? null : From(first);
    }

    /// <summary>Every failure of an operation that is nobody else's consequence, oldest first, one a resource.</summary>
    public static IReadOnlyList<StackFailure> AllOf(IEnumerable<StackEvent> events) =>
    [
        .. events.Where(item => item.ResourceStatus?.Value.EndsWith("_FAILED", StringComparison.Ordinal) == true && !item.IsOfStack() && !IsConsequence(item))
            .DistinctBy(item => item.LogicalResourceId)
            .Select(From),
    ];

    /// <inheritdoc/>
    public override string ToString() => $"{LogicalId} ({Type}) {Status}: {Reason}";

    private static bool IsConsequence(StackEvent stackEvent) =>
        stackEvent.ResourceStatusReason is null or "" || Cancelled().IsMatch(stackEvent.ResourceStatusReason);

    /// <summary>The failure that an event tells.</summary>
    /// <param name="stackEvent">The event.</param>
    public static StackFailure From(StackEvent stackEvent) => new(
        stackEvent.LogicalResourceId ?? "", stackEvent.ResourceType ?? "", stackEvent.PhysicalResourceId, stackEvent.ResourceStatus?.Value ?? "",
        string.IsNullOrEmpty(stackEvent.ResourceStatusReason) ? "CloudFormation gives no reason." : stackEvent.ResourceStatusReason);

    [GeneratedRegex("^Resource (creation|update|deletion|import) cancelled", RegexOptions.CultureInvariant)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"HandlerErrorCode: (\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex HandlerCode();
}

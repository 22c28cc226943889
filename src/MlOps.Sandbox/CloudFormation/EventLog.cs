using System.Text.Json.Nodes;
using MlOps.Sandbox.ResourceTypes;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Writes a stack's events as its statuses change.</summary>
/// <param name="state">Every stack.</param>
/// <param name="stack">The stack.</param>
internal sealed class EventLog(CloudFormationState state, StackRecord stack)
{
    /// <summary>The type that a stack's own events carry.</summary>
    public const string StackType = "AWS::CloudFormation::Stack";

    /// <summary>Sets the stack's status.</summary>
    public void Stack(string status, DateTimeOffset at, string? reason = null)
    {
        stack.Status = status;
        stack.StatusReason = reason;
        stack.Events.Add(Event(at) with { EventId = Id(), LogicalId = stack.Name, PhysicalId = stack.StackId, ResourceType = StackType, Status = status, Reason = reason });
    }

    /// <summary>Sets a resource's status.</summary>
    public void Resource(ResourceRecord record, string status, DateTimeOffset at, string? reason = null, JsonObject? properties = null, string? physicalId = null)
    {
        record.Status = status;
        record.StatusReason = reason;
        record.Updated = at;
        stack.Events.Add(Event(at) with
        {
            EventId = status.StartsWith("DELETE", StringComparison.Ordinal) ? $"{record.LogicalId}-{Id()}" : $"{record.LogicalId}-{status}-{at:yyyy-MM-ddTHH:mm:ss.fffZ}",
            LogicalId = record.LogicalId,
            PhysicalId = physicalId ?? record.PhysicalId ?? "",
            ResourceType = record.Type,
            Status = status,
            Reason = reason,
            Properties = properties?.ToJsonString(),
        });
    }

    private EventRecord Event(DateTimeOffset at) => new()
    {
        EventId = "",
        Timestamp = at,
        LogicalId = "",
        ResourceType = "",
        OperationId = stack.Operation?.Id,
        OperationType = stack.Operation?.Type,
        Token = stack.Operation?.Token,
    };

    private string Id() => new IdSource($"{stack.StackId}/event/{state.Serial++}").Uuid();
}

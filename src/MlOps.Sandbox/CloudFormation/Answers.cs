using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.CloudFormation.Changes;
using MlOps.Sandbox.CloudFormation.Operations;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Records in the form of CloudFormation's answers.</summary>
internal static class Answers
{
    /// <summary>A stack, as <c>DescribeStacks</c> shows it.</summary>
    public static JsonObject Stack(StackRecord stack) => Clean(new JsonObject
    {
        ["StackId"] = stack.StackId,
        ["StackName"] = stack.Name,
        ["ChangeSetId"] = stack.ChangeSetId,
        ["Description"] = Shown(stack) is { } shown ? TemplateText.Parse(shown.TemplateBody).Description : null,
        ["Parameters"] = Parameters(Shown(stack)?.Parameters ?? []),
        ["CreationTime"] = WireText.Iso8601(stack.Created),
        ["DeletionTime"] = Time(stack.Deleted),
        ["LastUpdatedTime"] = Time(stack.Updated),
        ["RollbackConfiguration"] = Shown(stack)?.RollbackConfiguration.DeepClone() ?? new JsonObject(),
        ["StackStatus"] = stack.Status,
        ["StackStatusReason"] = stack.StatusReason,
        ["DisableRollback"] = stack.DisableRollback,
        ["NotificationARNs"] = Texts(Shown(stack)?.NotificationArns ?? []),
        ["TimeoutInMinutes"] = stack.TimeoutInMinutes,
        ["Capabilities"] = Shown(stack)?.Capabilities is { Count: > 0 } capabilities ? Texts(capabilities) : null,
        ["Outputs"] = stack.Outputs.Count > 0 ? new JsonArray([.. stack.Outputs.Select(Output)]) : null,
        ["RoleARN"] = stack.RoleArn,
        ["Tags"] = Tags.Write(Shown(stack)?.Tags ?? [], false),
        ["EnableTerminationProtection"] = stack.TerminationProtection,
        ["DriftInformation"] = Drift("StackDriftStatus", stack.DriftStatus, stack.DriftChecked),
        ["RetainExceptOnCreate"] = stack.RetainExceptOnCreate ? true : null,
        ["DeletionMode"] = stack.DeletionMode,
        ["LastOperations"] = LastOperations(stack),
    });

    /// <summary>A stack, as <c>ListStacks</c> shows it.</summary>
    public static JsonObject StackSummary(StackRecord stack) => Clean(new JsonObject
    {
        ["StackId"] = stack.StackId,
        ["StackName"] = stack.Name,
        ["TemplateDescription"] = Shown(stack) is { } shown ? TemplateText.Parse(shown.TemplateBody).Description : null,
        ["CreationTime"] = WireText.Iso8601(stack.Created),
        ["LastUpdatedTime"] = Time(stack.Updated),
        ["DeletionTime"] = Time(stack.Deleted),
        ["StackStatus"] = stack.Status,
        ["StackStatusReason"] = stack.StatusReason,
        ["DriftInformation"] = Drift("StackDriftStatus", stack.DriftStatus, stack.DriftChecked),
        ["LastOperations"] = LastOperations(stack),
    });

    /// <summary>A stack event.</summary>
    public static JsonObject StackEvent(StackRecord stack, EventRecord record) => Clean(new JsonObject
    {
        ["StackId"] = stack.StackId,
        ["EventId"] = record.EventId,
        ["StackName"] = stack.Name,
        ["OperationId"] = record.OperationId,
        ["LogicalResourceId"] = record.LogicalId,
        ["PhysicalResourceId"] = record.PhysicalId,
        ["ResourceType"] = record.ResourceType,
        ["Timestamp"] = WireText.Iso8601(record.Timestamp),
        ["ResourceStatus"] = record.Status,
        ["ResourceStatusReason"] = record.Reason,
        ["ResourceProperties"] = record.Properties,
        ["ClientRequestToken"] = record.Token,
    });

    /// <summary>An event, as <c>DescribeEvents</c> shows it.</summary>
    public static JsonObject OperationEvent(StackRecord stack, EventRecord record) => Clean(new JsonObject
    {
        ["EventId"] = record.EventId,
        ["StackId"] = stack.StackId,
        ["OperationId"] = record.OperationId,
        ["OperationType"] = record.OperationType,
        ["OperationStatus"] = record.Validation is null ? record.OperationStatus : null,
        ["EventType"] = record.Validation is not null ? "VALIDATION_ERROR"
            : record.ResourceType == EventLog.StackType ? "STACK_EVENT"
            : IsFailure(record) ? "PROVISIONING_ERROR" : "PROGRESS_EVENT",
        ["LogicalResourceId"] = record.LogicalId,
        ["PhysicalResourceId"] = record.PhysicalId.Length > 0 ? record.PhysicalId : null,
        ["ResourceType"] = record.ResourceType,
        ["Timestamp"] = WireText.Iso8601(record.Timestamp),
        ["ResourceStatus"] = record.Status,
        ["ResourceStatusReason"] = record.Reason,
        ["ResourceProperties"] = record.Properties,
        ["ClientRequestToken"] = record.Token,
        ["ValidationFailureMode"] = record.Validation?.Mode,
        ["ValidationName"] = record.Validation?.Name,
        ["ValidationStatus"] = record.Validation is null ? null : "FAILED",
        ["ValidationStatusReason"] = record.Validation?.Reason,
        ["ValidationPath"] = record.Validation?.Path,
    });

    /// <summary>Whether an event tells of a failure.</summary>
    public static bool IsFailure(EventRecord record) =>
        record.Validation is not null || record.OperationStatus == "FAILED" || record.Status?.EndsWith("_FAILED", StringComparison.Ordinal) == true;

    /// <summary>A resource.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="record">The resource.</param>
    /// <param name="time">How the answer calls the time of the last change.</param>
    public static JsonObject Resource(StackRecord stack, ResourceRecord record, string time = "Timestamp") => Clean(new JsonObject
    {
        ["StackName"] = stack.Name,
        ["StackId"] = stack.StackId,
        ["LogicalResourceId"] = record.LogicalId,
        ["PhysicalResourceId"] = record.PhysicalId,
        ["ResourceType"] = record.Type,
        [time] = WireText.Iso8601(record.Updated),
        ["ResourceStatus"] = record.Status,
        ["ResourceStatusReason"] = record.StatusReason,
        ["DriftInformation"] = Drift("StackResourceDriftStatus", record.DriftStatus ?? "NOT_CHECKED", record.DriftChecked),
    });

    /// <summary>A change set.</summary>
    public static JsonObject ChangeSetSummary(StackRecord stack, ChangeSetRecord changeSet) => Clean(new JsonObject
    {
        ["StackId"] = stack.StackId,
        ["StackName"] = stack.Name,
        ["ChangeSetId"] = changeSet.ChangeSetId,
        ["ChangeSetName"] = changeSet.Name,
        ["ExecutionStatus"] = changeSet.ExecutionStatus,
        ["Status"] = changeSet.Status,
        ["StatusReason"] = changeSet.StatusReason,
        ["CreationTime"] = WireText.Iso8601(changeSet.Created),
        ["Description"] = changeSet.Description,
        ["IncludeNestedStacks"] = false,
        ["ImportExistingResources"] = changeSet.ImportExistingResources,
    });

    /// <summary>Parameters; hidden values are stars.</summary>
    public static JsonArray Parameters(IEnumerable<ParameterRecord> parameters) => new([.. parameters.Select(parameter => Clean(new JsonObject
    {
        ["ParameterKey"] = parameter.Key,
        ["ParameterValue"] = parameter.IsHidden ? TemplateParameter.NotEchoed : parameter.Value,
        ["ResolvedValue"] = parameter.IsHidden ? null : parameter.ResolvedValue,
    }))]);

    /// <summary>A list of answers.</summary>
    public static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    /// <summary>A list of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    /// <summary>An object without its nulls.</summary>
    public static JsonObject Clean(JsonObject answer)
    {
        foreach (var name in answer.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            answer.Remove(name);
        }

        return answer;
    }

    /// <summary>What a stack is deployed with, or is being deployed with.</summary>
    public static DeploymentRecord? Shown(StackRecord stack) => stack.Operation is { Target: { } target, Phase: OperationPhase.Create or OperationPhase.RollbackCreate or OperationPhase.Update or OperationPhase.Cleanup }
        ? target
        : stack.Deployment ?? stack.Attempted;

    private static JsonArray LastOperations(StackRecord stack) => new([.. stack.LastOperations.Take(5).Select(operation => new JsonObject
    {
        ["OperationType"] = operation.OperationType,
        ["OperationId"] = operation.OperationId,
    })]);

    private static JsonObject Output(OutputRecord output) => Clean(new JsonObject
    {
        ["OutputKey"] = output.Key,
        ["OutputValue"] = output.Value,
        ["Description"] = output.Description,
        ["ExportName"] = output.ExportName,
    });

    private static JsonObject Drift(string name, string status, DateTimeOffset? at) => Clean(new JsonObject { [name] = status, ["LastCheckTimestamp"] = Time(at) });

    private static string? Time(DateTimeOffset? time) => time is { } known ? WireText.Iso8601(known) : null;
}

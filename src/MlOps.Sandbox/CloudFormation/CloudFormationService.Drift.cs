using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Drift detection.</summary>
internal sealed partial class CloudFormationService
{
    private static readonly TimeSpan DetectionTime = TimeSpan.FromSeconds(8);

    private void AddDriftOperations()
    {
        Answer("DetectStackDrift", DetectStackDrift);
        Answer("DetectStackResourceDrift", DetectStackResourceDrift);
        Answer("DescribeStackDriftDetectionStatus", DescribeStackDriftDetectionStatus);
        Answer("DescribeStackResourceDrifts", DescribeStackResourceDrifts);
    }

    private static JsonObject DetectStackDrift(ServiceCall call, StackEngine engine)
    {
        var stack = Detectable(call, engine);
        if (engine.State.DriftDetections.Any(running => running.StackId == stack.StackId && running.Due is not null))
        {
            throw Refusals.Validation($"Drift detection is already in progress for stack [{stack.StackId}]");
        }

        var now = call.World.Time.GetUtcNow();
        var detection = NewDetection(call, engine, stack, now);
        detection.Due = now + DetectionTime;
        engine.State.DriftDetections.Add(detection);
        return new JsonObject { ["StackDriftDetectionId"] = detection.Id };
    }

    private JsonObject DetectStackResourceDrift(ServiceCall call, StackEngine engine)
    {
        var stack = Detectable(call, engine);
        var logicalId = call.Input.Required("LogicalResourceId");
        var record = stack.Find(logicalId) ?? throw Refusals.Validation($"Resource {logicalId} does not exist for stack {stack.Name}");
        if (!DriftComparison.IsSupported(record.Type))
        {
            throw Refusals.Validation($"Drift detection is not supported for resource type {record.Type}");
        }

        var now = call.World.Time.GetUtcNow();
        try
        {
            new DriftDetector(call.World, _host, NewDetection(call, engine, stack, now)).Look(record, now);
        }
        catch (ResourceFailedException error)
        {
            throw Refusals.Validation($"Failed to detect drift on resource [{logicalId}]: {error.Message}");
        }

        return new JsonObject { ["StackResourceDrift"] = record.Drift!.DeepClone() };
    }

    private static JsonObject DescribeStackDriftDetectionStatus(ServiceCall call, StackEngine engine)
    {
        Authorize(call, null);
        var id = call.Input.Required("StackDriftDetectionId");
        var detection = engine.State.DriftDetections.FirstOrDefault(detection => detection.Id == id)
            ?? throw Refusals.Validation($"Drift detection operation with id {id} does not exist");
        return Answers.Clean(new JsonObject
        {
            ["StackId"] = detection.StackId,
            ["StackDriftDetectionId"] = detection.Id,
            ["StackDriftStatus"] = detection.StackDriftStatus,
            ["DetectionStatus"] = detection.Status,
            ["DetectionStatusReason"] = detection.Reason,
            ["DriftedStackResourceCount"] = detection.DriftedCount,
            ["Timestamp"] = WireText.Iso8601(detection.Started),
        });
    }

    /// <summary>Resources of types that cannot be checked are not in the answer at all.</summary>
    private static JsonObject DescribeStackResourceDrifts(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        var wanted = call.Input.Texts("StackResourceDriftStatusFilters");
        var drifts = stack.Resources.Where(record => record.Drift is not null || record.DriftStatus == "NOT_CHECKED")
            .Where(record => DriftComparison.IsSupported(record.Type))
            .Where(record => wanted.Count == 0 || wanted.Contains(record.DriftStatus!))
            .Select(record => record.Drift?.DeepClone() ?? NotChecked(stack, record));
        var page = PageOf(call, drifts, call.Input.Number("MaxResults") ?? 100);
        return new JsonObject { ["StackResourceDrifts"] = Answers.List(page.Items) }.With("NextToken", page.NextToken);
    }

    private static JsonObject NotChecked(StackRecord stack, ResourceRecord record) => Answers.Clean(new JsonObject
    {
        ["StackId"] = stack.StackId,
        ["LogicalResourceId"] = record.LogicalId,
        ["PhysicalResourceId"] = record.PhysicalId,
        ["ResourceType"] = record.Type,
        ["StackResourceDriftStatus"] = "NOT_CHECKED",
        ["Timestamp"] = WireText.Iso8601(record.DriftChecked ?? record.Updated),
    });

    private static StackRecord Detectable(ServiceCall call, StackEngine engine)
    {
        var stack = Stack(call, engine, Refusals.NoStack);
        return StackStatus.IsUpdatable(stack.Status) && stack.Status != StackStatus.UpdateFailed || stack.Status is StackStatus.UpdateRollbackFailed
            ? stack
            : throw Refusals.Validation($"Drift detection cannot be performed on stack [{stack.StackId}] while in status {stack.Status}");
    }

    private static DriftDetectionRecord NewDetection(ServiceCall call, StackEngine engine, StackRecord stack, DateTimeOffset now) => new()
    {
        Id = engine.NewId(stack.StackId),
        StackId = stack.StackId,
        CallerArn = call.Caller.Arn,
        LogicalIds = [.. call.Input.Texts("LogicalResourceIds")],
        Started = now,
    };
}

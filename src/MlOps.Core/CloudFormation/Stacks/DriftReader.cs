using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Says of a resource what a drift detection found, and says where it found nothing out.</summary>
internal sealed class DriftReader
{
    private readonly DescribeStackDriftDetectionStatusResponse _detection;
    private readonly Dictionary<string, StackResourceDrift> _drifts;

    /// <summary>Makes a reader.</summary>
    /// <param name="detection">The detection.</param>
    /// <param name="drifts">What CloudFormation says of the resources, of earlier detections too.</param>
    public DriftReader(DescribeStackDriftDetectionStatusResponse detection, IEnumerable<StackResourceDrift> drifts)
    {
        _detection = detection;
        _drifts = drifts.ToDictionary(drift => drift.LogicalResourceId, StringComparer.Ordinal);
    }

    /// <summary>What was found of a resource.</summary>
    /// <param name="resource">The resource, as the stack lists it.</param>
    public MlResourceDrift Read(StackResourceSummary resource)
    {
        var drift = _drifts.GetValueOrDefault(resource.LogicalResourceId);
        var (status, reason) = Judge(resource, drift);
        return new MlResourceDrift
        {
            LogicalId = resource.LogicalResourceId,
            PhysicalId = string.IsNullOrEmpty(resource.PhysicalResourceId) ? null : resource.PhysicalResourceId,
            Type = resource.ResourceType,
            Status = status,
            Reason = reason,
            Differences = status == MlResourceDrift.Modified ? Differences(drift!) : [],
        };
    }

    private (string Status, string? Reason) Judge(StackResourceSummary resource, StackResourceDrift? drift)
    {
        if (drift is null)
        {
            return (MlResourceDrift.Unchecked, WhyAbsent(resource));
        }

        // A detection that fails leaves the results of an earlier one for what it did not reach.
        if (drift.Timestamp?.ToUniversalTime() < _detection.Timestamp?.ToUniversalTime())
        {
            return (MlResourceDrift.Unchecked, FormattableString.Invariant(
                $"This detection did not reach it. It was {drift.StackResourceDriftStatus?.Value} at {drift.Timestamp:yyyy-MM-dd HH:mm:ss}Z."));
        }

        return drift.StackResourceDriftStatus?.Value switch
        {
            "IN_SYNC" => (MlResourceDrift.InSync, Text(drift.DriftStatusReason)),
            "MODIFIED" => (MlResourceDrift.Modified, Text(drift.DriftStatusReason)),
            "DELETED" => (MlResourceDrift.Deleted, Text(drift.DriftStatusReason)),
            "UNSUPPORTED" => (MlResourceDrift.Unchecked, Text(drift.DriftStatusReason) ?? Unsupported(resource)),
            var other => (MlResourceDrift.Unchecked, Text(drift.DriftStatusReason) ?? $"CloudFormation reports {other ?? "no status"}."),
        };
    }

    private string WhyAbsent(StackResourceSummary resource) => _detection.DetectionStatus == StackDriftDetectionStatus.DETECTION_FAILED
        ? $"The detection failed before it was compared: {_detection.DetectionStatusReason}"
        : Unsupported(resource);

    private static string Unsupported(StackResourceSummary resource) => $"CloudFormation does not compare resources of type {resource.ResourceType}.";

    private static List<MlPropertyDifference> Differences(StackResourceDrift drift) =>
    [
        .. (drift.PropertyDifferences ?? []).Select(difference => new MlPropertyDifference
        {
            PropertyPath = difference.PropertyPath,
            Expected = difference.DifferenceType == DifferenceType.ADD ? null : difference.ExpectedValue,
            Actual = difference.DifferenceType == DifferenceType.REMOVE ? null : difference.ActualValue,
            DifferenceType = difference.DifferenceType?.Value ?? "",
        }),
    ];

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

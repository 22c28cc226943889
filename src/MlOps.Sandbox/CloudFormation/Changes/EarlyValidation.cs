using System.Text.Json.Nodes;
using MlOps.CloudFormation.Stacks.Changes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.ResourceTypes;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>
/// CloudFormation's validation of a deployment before anything is made
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/validate-stack-deployments.html): properties, names that are taken, and contents
/// that would be in the way.
/// </summary>
/// <param name="worker">Looks at the account.</param>
internal sealed class EarlyValidation(ResourceWorker worker)
{
    /// <summary>What is wrong with a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="properties">Its properties, worked out.</param>
    /// <param name="record">The resource that is there; null where none is.</param>
    /// <param name="change">What changes; null where nothing does.</param>
    public IEnumerable<ValidationFinding> Check(TemplateResource resource, JsonObject properties, ResourceRecord? record, ResourceChange? change) =>
    [
        .. PropertyValidation.Check(resource, properties),
        .. record is null || change is { Replacement: "True" or "Conditional" } ? CheckName(resource, properties, record) : [],
        .. record is null || change is null ? [] : CheckContents(record, change),
    ];

    /// <summary>Warns of a bucket that is to be deleted and has something in it.</summary>
    /// <param name="record">The resource.</param>
    /// <param name="change">What changes.</param>
    public IEnumerable<ValidationFinding> CheckContents(ResourceRecord record, ResourceChange change)
    {
        if (record.Type == "AWS::S3::Bucket" && change.PolicyAction is "Delete" or "ReplaceAndDelete" && worker.Find(record) is { } bucket && !BucketType.IsEmpty(bucket))
        {
            yield return new ValidationFinding(
                record.LogicalId,
                record.Type,
                "BUCKET_EMPTINESS_VALIDATION",
                "WARN",
                $"/Resources/{record.LogicalId}",
                $"The bucket '{record.PhysicalId}' is not empty. You must either delete all objects and versions or use the deletion policy to retain it, otherwise the delete operation will fail.",
                "AWS::EarlyValidation::S3BucketEmptiness");
        }
    }

    private IEnumerable<ValidationFinding> CheckName(TemplateResource resource, JsonObject properties, ResourceRecord? own)
    {
        var name = ResourceTypeTable.Find(resource.Type)?.Facts.NameProperty;
        if (name is null || properties[name]?.ToString() is not { } value || Evaluation.IsUnknown(value))
        {
            yield break;
        }

        var record = own ?? new ResourceRecord { LogicalId = resource.LogicalId, Type = resource.Type, Status = "" };
        if (worker.FindConflict(record, properties) is { } conflict && conflict.Id != own?.PhysicalId)
        {
            yield return new ValidationFinding(
                resource.LogicalId,
                resource.Type,
                "NAME_CONFLICT_VALIDATION",
                "FAIL",
                $"/Resources/{resource.LogicalId}",
                $"Resource of type '{resource.Type}' with identifier '{value}' already exists.",
                "AWS::EarlyValidation::ResourceExistenceCheck");
        }
    }
}

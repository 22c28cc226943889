using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks.Changes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>
/// The changes of a drift-aware change set
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/drift-aware-change-sets.html): they say how a resource drifted, and where values are from.
/// </summary>
/// <param name="stack">The stack.</param>
/// <param name="actual">The actual state of its resources.</param>
/// <param name="properties">The properties that resources shall have, by logical id.</param>
internal sealed class DriftAwareChanges(StackRecord stack, ActualState actual, IReadOnlyDictionary<string, JsonObject> properties)
{
    /// <summary>The planned changes, and after them the resources whose record alone changes.</summary>
    public IEnumerable<ResourceChange> All(ImmutableArray<ResourceChange> planned) =>
        planned.Concat(stack.Resources.Where(record => planned.All(change => change.LogicalId != record.LogicalId) && IsSynced(record)).Select(Sync));

    /// <summary><c>DRIFTED</c> or <c>IN_SYNC</c>.</summary>
    public string StackStatus(ImmutableArray<ResourceChange> planned) =>
        All(planned).Any(change => change.Action != "Remove" && stack.Find(change.LogicalId) is { } record && (actual.IsGone(record) || actual.IsModified(record)))
            ? "DRIFTED"
            : "IN_SYNC";

    /// <summary>A change as <c>DescribeChangeSet</c> answers it.</summary>
    public JsonObject Write(ResourceChange change, bool withValues)
    {
        var written = ChangeJson.Write(change, withValues);
        if (change.Action == "Remove" || stack.Find(change.LogicalId) is not { } record)
        {
            return written;
        }

        var inner = written["ResourceChange"]!.AsObject();
        inner["ResourceDriftStatus"] = DriftStatus(record);
        if (!withValues || change.Action == "Add")
        {
            return written;
        }

        if (actual.Of(record) is not null)
        {
            inner["PreviousDeploymentContext"] = ChangeJson.Context(record.Properties);
        }

        foreach (var target in inner["Details"]!.AsArray().Select(detail => detail!["Target"]!))
        {
            target["BeforeValueFrom"] = actual.Of(record) is null ? "PREVIOUS_DEPLOYMENT_STATE" : "ACTUAL_STATE";
            target["AfterValueFrom"] = "TEMPLATE";
        }

        return written;
    }

    private string DriftStatus(ResourceRecord record) => actual.Of(record) switch
    {
        null => DriftComparison.IsSupported(record.Type) ? "NOT_CHECKED" : "UNSUPPORTED",
        { Count: 0 } => "DELETED",
        _ => actual.IsModified(record) ? "MODIFIED" : "IN_SYNC",
    };

    /// <summary>Whether a resource drifted to just what the new template says: its drift is forgotten and nothing is written.</summary>
    private bool IsSynced(ResourceRecord record) =>
        properties.TryGetValue(record.LogicalId, out var after) && actual.IsModified(record) && !JsonNode.DeepEquals(record.Properties, after);

    private ResourceChange Sync(ResourceRecord record)
    {
        var after = (TemplateMap)TemplateJson.FromNode(properties[record.LogicalId]);
        return new ResourceChange
        {
            Action = "SyncWithActual",
            LogicalId = record.LogicalId,
            Type = record.Type,
            PhysicalId = record.PhysicalId,
            Before = actual.Compare(record, after)!.Before,
            After = after,
            Details =
            [
                .. PropertyDifferences.Between(TemplateJson.FromNode(record.Properties), after).Select(difference => new ChangeDetail
                {
                    Attribute = "Properties",
                    Name = difference.Steps[0],
                    Path = "/Properties/" + difference.Path,
                    Before = difference.After,
                    After = difference.After,
                    ChangeSource = "NoModification",
                    Evaluation = "Static",
                    RequiresRecreation = Recreation.Never,
                }),
            ],
        };
    }
}

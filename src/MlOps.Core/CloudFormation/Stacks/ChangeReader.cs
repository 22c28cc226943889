using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Comparison;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Turns the changes of a change set into <see cref="MlChange"/>.</summary>
internal static class ChangeReader
{
    /// <summary>The changes, in the change set's order.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="changes">The change set's changes.</param>
    public static IReadOnlyList<MlChange> Read(string stackName, IEnumerable<Change> changes) =>
        [.. changes.Select(change => change.ResourceChange).OfType<ResourceChange>().Select(change => Read(stackName, change))];

    private static MlChange Read(string stackName, ResourceChange change) => new()
    {
        StackName = stackName,
        LogicalId = change.LogicalResourceId ?? "",
        Type = change.ResourceType ?? "",
        PhysicalId = string.IsNullOrEmpty(change.PhysicalResourceId) ? null : change.PhysicalResourceId,
        Action = change.Action?.Value ?? "",
        Replacement = change.Action == ChangeAction.Modify ? change.Replacement?.Value : null,
        Properties = [.. AlignmentOf(change).Of(Properties(change)).OrderBy(property => property.Path, StringComparer.Ordinal)],
    };

    private static AlignedChanges AlignmentOf(ResourceChange change) =>
        new(change.ResourceType ?? "", AlignedChanges.PropertiesIn(change.BeforeContext), AlignedChanges.PropertiesIn(change.AfterContext));

    // A property that changes for two causes has two details; the one with values says more.
    private static IEnumerable<MlPropertyChange> Properties(ResourceChange change) =>
        from detail in change.Details ?? []
        where detail.Target is not null
        group detail.Target by Path(detail.Target) into targets
        let target = targets.OrderByDescending(item => item.AfterValue is not null || item.BeforeValue is not null).First()
        select new MlPropertyChange
        {
            Path = targets.Key,
            Before = target.BeforeValue,
            After = target.AfterValue,
            RequiresRecreation = Strictest(targets),
        };

    // CloudFormation writes "/Properties/Tags/0/Value"; without values it gives the property's name only.
    private static string Path(ResourceTargetDefinition target) =>
        target.Path is { Length: > 0 } path ? path : string.IsNullOrEmpty(target.Name) ? target.Attribute?.Value ?? "" : target.Name;

    private static string Strictest(IEnumerable<ResourceTargetDefinition> targets)
    {
        var words = targets.Select(target => target.RequiresRecreation?.Value).ToHashSet();
        return words.Contains("Always") ? "Always" : words.Contains("Conditionally") ? "Conditionally" : "Never";
    }
}

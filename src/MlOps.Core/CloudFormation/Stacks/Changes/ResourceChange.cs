using System.Collections.Immutable;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>What a change set says of one resource; the words are those of <c>ResourceChange</c> in CloudFormation's API.</summary>
public sealed record ResourceChange
{
    /// <summary><c>Add</c>, <c>Modify</c>, <c>Remove</c>, or <c>SyncWithActual</c> where only CloudFormation's record of the resource changes.</summary>
    public required string Action { get; init; }

    /// <summary>The logical id.</summary>
    public required string LogicalId { get; init; }

    /// <summary>The type.</summary>
    public required string Type { get; init; }

    /// <summary>The physical id; null where there is none yet, or it is not known.</summary>
    public string? PhysicalId { get; init; }

    /// <summary><c>True</c>, <c>False</c> or <c>Conditional</c>; null unless the action is <c>Modify</c>.</summary>
    public string? Replacement { get; init; }

    /// <summary>What becomes of the old resource: <c>Delete</c>, <c>Retain</c>, <c>Snapshot</c>, or one of these after <c>ReplaceAnd</c>; null where it stays.</summary>
    public string? PolicyAction { get; init; }

    /// <summary>Properties before; null for a resource that is added.</summary>
    public TemplateMap? Before { get; init; }

    /// <summary>Properties after; null for a resource that is removed.</summary>
    public TemplateMap? After { get; init; }

    /// <summary>The changes, in the order of the properties; empty unless the action is <c>Modify</c>.</summary>
    public ImmutableArray<ChangeDetail> Details { get; init; } = [];

    /// <summary>The attributes that change.</summary>
    public IEnumerable<string> Scope => Details.Select(detail => detail.Attribute).Distinct(StringComparer.Ordinal);

    /// <summary>The change as cmdlets emit it.</summary>
    /// <param name="stackName">The stack.</param>
    public MlChange ToChange(string stackName) => new()
    {
        StackName = stackName,
        LogicalId = LogicalId,
        Type = Type,
        PhysicalId = PhysicalId,
        Action = Action,
        Replacement = Replacement,
        Properties = [.. new AlignedChanges(Type, AsShown(Before), AsShown(After)).Of(Details.GroupBy(PathOf, StringComparer.Ordinal).Select(ToPropertyChange))],
    };

    // As a change set shows it: what only the deployment tells is a text too.
    private static TemplateValue? AsShown(TemplateMap? properties) => properties is null ? null : TemplateJson.FromNode(TemplateJson.ToNode(properties));

    private static string PathOf(ChangeDetail detail) => detail.Path ?? $"/{detail.Attribute}{(detail.Name is null ? "" : "/" + detail.Name)}";

    private static MlPropertyChange ToPropertyChange(IGrouping<string, ChangeDetail> details) => new()
    {
        Path = details.Key,
        Before = TemplateJson.TextOf(details.First().Before),
        After = TemplateJson.TextOf(details.First().After),
        RequiresRecreation = details.Max(detail => detail.RequiresRecreation).ToString(),
    };
}

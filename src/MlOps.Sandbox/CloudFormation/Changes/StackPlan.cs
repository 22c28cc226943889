using System.Text.Json.Nodes;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>What a deployment would change, and what validation finds against it.</summary>
internal sealed record StackPlan
{
    /// <summary>The changes as <c>DescribeChangeSet</c> answers them with <c>IncludePropertyValues</c>.</summary>
    public required JsonArray Changes { get; init; }

    /// <summary>The changes as it answers them without.</summary>
    public required JsonArray ChangesWithoutValues { get; init; }

    /// <summary>What validation found.</summary>
    public required IReadOnlyList<ValidationFinding> Findings { get; init; }

    /// <summary>Whether outputs change.</summary>
    public required bool ChangesOutputs { get; init; }

    /// <summary>Whether the stack is drifted; null where that was not looked at.</summary>
    public string? StackDriftStatus { get; init; }

    /// <summary>Whether there is nothing to deploy.</summary>
    public bool IsEmpty => Changes.Count == 0 && !ChangesOutputs;
}

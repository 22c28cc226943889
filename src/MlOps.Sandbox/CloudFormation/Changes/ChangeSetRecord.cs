using System.Text.Json.Nodes;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>A change set.</summary>
internal sealed class ChangeSetRecord
{
    /// <summary>Its ARN.</summary>
    public required string ChangeSetId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary><c>CREATE</c> or <c>UPDATE</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it is worked out; null once it is.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>The operation of its making.</summary>
    public required string OperationId { get; init; }

    /// <summary>The ARN of who asked for it.</summary>
    public required string CallerArn { get; init; }

    /// <summary>Its status.</summary>
    public string Status { get; set; } = "CREATE_IN_PROGRESS";

    /// <summary>Why it has that status.</summary>
    public string? StatusReason { get; set; }

    /// <summary>Whether it can be executed.</summary>
    public string ExecutionStatus { get; set; } = "UNAVAILABLE";

    /// <summary>What it would deploy the stack with.</summary>
    public required DeploymentRecord Deployment { get; init; }

    /// <summary>The service role that it names.</summary>
    public string? RoleArn { get; init; }

    /// <summary><c>ROLLBACK</c>, <c>DO_NOTHING</c> or <c>DELETE</c>; null where the request did not say.</summary>
    public string? OnStackFailure { get; init; }

    /// <summary><c>REVERT_DRIFT</c>; null for a change set that looks at templates only.</summary>
    public string? DeploymentMode { get; init; }

    /// <summary>Whether existing resources are taken over.</summary>
    public bool ImportExistingResources { get; init; }

    /// <summary>Its changes, values included.</summary>
    public JsonArray Changes { get; set; } = [];

    /// <summary>Its changes as they are told without values.</summary>
    public JsonArray ChangesWithoutValues { get; set; } = [];

    /// <summary>Whether the stack is drifted, as a change set that looks at drift found.</summary>
    public string? StackDriftStatus { get; set; }

    /// <summary>The state of the stack when it was made: a later one makes it obsolete.</summary>
    public int StackGeneration { get; init; }
}

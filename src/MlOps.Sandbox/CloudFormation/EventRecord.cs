namespace MlOps.Sandbox.CloudFormation;

/// <summary>An event of a stack, or of the making of a change set.</summary>
internal sealed record EventRecord
{
    /// <summary>Its id.</summary>
    public required string EventId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The operation that it belongs to.</summary>
    public string? OperationId { get; init; }

    /// <summary>The operation's type.</summary>
    public string? OperationType { get; init; }

    /// <summary>The resource, or the stack by its name.</summary>
    public required string LogicalId { get; init; }

    /// <summary>The physical id; empty before there is one.</summary>
    public string PhysicalId { get; init; } = "";

    /// <summary>The resource's type.</summary>
    public required string ResourceType { get; init; }

    /// <summary>The status; null for a validation.</summary>
    public string? Status { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The properties, as JSON text.</summary>
    public string? Properties { get; init; }

    /// <summary>The token of the request that began the operation.</summary>
    public string? Token { get; init; }

    /// <summary>What a validation found; null for other events.</summary>
    public ValidationFinding? Validation { get; init; }

    /// <summary>Whether the event tells of an operation only, and is no stack event.</summary>
    public string? OperationStatus { get; init; }

    /// <summary>The change set that was validated.</summary>
    public string? ChangeSetId { get; init; }
}

/// <summary>What a validation before deployment found.</summary>
/// <param name="LogicalId">The resource.</param>
/// <param name="Type">The resource's type.</param>
/// <param name="Name">The validation.</param>
/// <param name="Mode"><c>FAIL</c> or <c>WARN</c>.</param>
/// <param name="Path">A JSON pointer into the template.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Check">The check's name, as the change set's reason gives it.</param>
internal sealed record ValidationFinding(string LogicalId, string Type, string Name, string Mode, string Path, string Reason, string Check);

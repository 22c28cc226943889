namespace MlOps.Sandbox.Faults;

/// <summary>A resource that CloudFormation cannot create, update or delete.</summary>
/// <param name="Reason">The reason, as the stack's events give it.</param>
public sealed record ResourceFault(string Reason)
{
    /// <summary>The stack's name; null for any.</summary>
    public string? StackName { get; init; }

    /// <summary>The resource's logical id; null for any.</summary>
    public string? LogicalId { get; init; }

    /// <summary>The resource's type, for example <c>AWS::S3::Bucket</c>; null for any.</summary>
    public string? Type { get; init; }

    /// <summary><c>Create</c>, <c>Update</c> or <c>Delete</c>; null for any.</summary>
    public string? Action { get; init; }

    /// <summary>How often it fails.</summary>
    public int Times { get; init; } = 1;
}

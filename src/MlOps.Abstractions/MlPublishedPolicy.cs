using System.Collections.Immutable;

namespace MlOps;

/// <summary>A customer-managed policy of IAM as Publish-MlPolicy left it, or would leave it.</summary>
public sealed class MlPublishedPolicy
{
    internal MlPublishedPolicy()
    {
    }

    /// <summary>Its name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its ARN.</summary>
    public string Arn { get; internal init; } = "";

    /// <summary><c>CREATED</c>, <c>UPDATED</c>, <c>UNCHANGED</c>; <c>PLANNED</c> where only was to be shown what would change.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>The version that is the default now; null where the policy would only be created.</summary>
    public string? VersionId { get; internal init; }

    /// <summary>Whether the policy was created, or would be.</summary>
    public bool Created { get; internal init; }

    /// <summary>What was changed, or would be, a line each; empty where all was well already.</summary>
    public IReadOnlyList<string> Changes { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The version that was deleted to make room, or would be; null where none.</summary>
    public string? DeletedVersion { get; internal init; }

    /// <summary>The ARNs of the roles, users and groups of -AttachTo, which have the policy now or would have it.</summary>
    public IReadOnlyList<string> AttachedTo { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The account.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; internal init; }

    /// <summary>The policy's name.</summary>
    public override string ToString() => Name;
}

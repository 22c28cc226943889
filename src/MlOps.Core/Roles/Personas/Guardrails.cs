using System.Collections.Immutable;

namespace MlOps.Roles.Personas;

/// <summary>What holds a persona back, whatever else allows it something.</summary>
public sealed record Guardrails
{
    /// <summary>Whether everything runs in a VPC.</summary>
    public bool RequireVpc { get; init; }

    /// <summary>Whether disks and results are encrypted with a key of KMS that is named.</summary>
    public bool RequireKmsKey { get; init; }

    /// <summary>Whether containers reach no network.</summary>
    public bool RequireNetworkIsolation { get; init; }

    /// <summary>The instances that everything runs on, in which <c>*</c> and <c>?</c> stand for any letters; empty for all.</summary>
    public ImmutableArray<string> InstanceTypes { get; init; } = [];

    /// <summary>Those that are there, by the names of the parameters.</summary>
    internal ImmutableHashSet<string> Chosen =>
    [
        .. RequireVpc ? new[] { nameof(RequireVpc) } : [],
        .. RequireKmsKey ? new[] { nameof(RequireKmsKey) } : [],
        .. RequireNetworkIsolation ? new[] { nameof(RequireNetworkIsolation) } : [],
        .. InstanceTypes.IsEmpty ? [] : new[] { "InstanceType" },
    ];
}

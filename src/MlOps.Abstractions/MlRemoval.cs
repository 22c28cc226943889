using System.Collections.Immutable;

namespace MlOps;

/// <summary>What a removal deleted, what it kept and what is left.</summary>
public sealed class MlRemoval
{
    internal MlRemoval()
    {
    }

    /// <summary>The product's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The stack.</summary>
    public string StackName { get; internal init; } = "";

    /// <summary>The stack's ARN; null where there was no stack.</summary>
    public string? StackId { get; internal init; }

    /// <summary>CloudFormation's stack status at the end.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>Resources that are gone.</summary>
    public IReadOnlyList<MlRemovedResource> Deleted { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Resources that were kept on purpose.</summary>
    public IReadOnlyList<MlRemovedResource> Retained { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>
    /// What pipelines made at run time and nobody deleted: endpoints, their configurations, models, versions in a group that is kept, and log groups. Jobs
    /// that still run and SageMaker pipelines are not looked for.
    /// </summary>
    public IReadOnlyList<MlRemovedResource> Leftovers { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>
    /// Who holds what, so that AWS refuses to delete it (severity <c>Error</c>) or may refuse (<c>Warning</c>), what could not be read of that
    /// (<c>Warning</c>), and what data that is kept holds (<c>Information</c>). Only a planned removal has errors and warnings.
    /// </summary>
    public IReadOnlyList<MlFinding> Findings { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Of a planned removal: whether the stack is protected from deletion. Only -Force lifts that.</summary>
    public bool TerminationProtection { get; internal init; }

    /// <summary>The account.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>The region.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>When the operation began.</summary>
    public DateTimeOffset? Started { get; internal init; }

    /// <summary>When the operation ended; null while it runs.</summary>
    public DateTimeOffset? Finished { get; internal init; }

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{StackName}: {Status}";
}

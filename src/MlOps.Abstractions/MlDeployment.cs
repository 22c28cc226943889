using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps;

/// <summary>A product's CloudFormation stack, as a deployment left it or as it stands.</summary>
public sealed class MlDeployment
{
    internal MlDeployment()
    {
    }

    /// <summary>The product's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The stack's name.</summary>
    public string StackName { get; internal init; } = "";

    /// <summary>The stack's ARN; null where the deployment is only planned and the stack does not exist.</summary>
    public string? StackId { get; internal init; }

    /// <summary>CloudFormation's stack status, or <c>PLANNED</c>.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>CloudFormation's reason for the status; null where it gives none.</summary>
    public string? StatusReason { get; internal init; }

    /// <summary>The account.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>The region.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>Stack outputs by key.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; internal init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What the deployment changed, or would change. Empty where there was nothing to do.</summary>
    public IReadOnlyList<MlChange> Changes { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>SSM parameters that the template reads, with the values found.</summary>
    public IReadOnlyDictionary<string, string> ResolvedParameters { get; internal init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>When the operation began.</summary>
    public DateTimeOffset? Started { get; internal init; }

    /// <summary>When the operation ended; null while it runs.</summary>
    public DateTimeOffset? Finished { get; internal init; }

    /// <summary>Whether the stack refuses deletion until protection is lifted.</summary>
    public bool TerminationProtection { get; internal init; }

    /// <summary>When it may be removed: it is a test deployment. Null for any other.</summary>
    public DateTimeOffset? Expires { get; internal init; }

    /// <summary>Whether nothing was done and <see cref="Changes"/> is a plan.</summary>
    public bool Planned { get; internal init; }

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; internal init; }

    /// <summary>What the user should know of this deployment, for example that a first pipeline run fails on an empty repository.</summary>
    public IReadOnlyList<MlFinding> Findings { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The product; null where the stack was found without one.</summary>
    public MlProduct? Product { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

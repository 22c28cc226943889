using System.Collections.Immutable;

namespace MlOps;

/// <summary>A product's whole life, run in the sandbox.</summary>
public sealed class MlRehearsal
{
    internal MlRehearsal()
    {
    }

    /// <summary>The product's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Whether every step went as it should.</summary>
    public bool Succeeded => Steps.All(step => step.Succeeded);

    /// <summary>The steps in order, up to the first that failed.</summary>
    public IReadOnlyList<MlRehearsalStep> Steps { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What was used of each statement of the operator's policies, under which the product lived.</summary>
    public IReadOnlyList<MlStatementUse> PolicyUse { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What those policies denied: <c>s3:CreateBucket on arn:aws:s3:::data</c>. Empty where they are sufficient.</summary>
    public IReadOnlyList<string> Denied { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Time that passed, all steps together.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {(Succeeded ? "succeeded" : "failed")}";
}

namespace MlOps;

/// <summary>One step of a rehearsal.</summary>
public sealed class MlRehearsalStep
{
    internal MlRehearsalStep()
    {
    }

    /// <summary>The step's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Whether it went as it should.</summary>
    public bool Succeeded { get; internal init; }

    /// <summary>What was seen.</summary>
    public string Detail { get; internal init; } = "";

    /// <summary>Time that passed.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {(Succeeded ? "ok" : "failed")}";
}

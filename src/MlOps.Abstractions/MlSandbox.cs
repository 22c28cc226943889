namespace MlOps;

/// <summary>The embedded AWS of this process.</summary>
public sealed class MlSandbox
{
    internal MlSandbox()
    {
    }

    /// <summary>The folder that keeps its state; null where the state lives in memory only.</summary>
    public string? Path { get; internal init; }

    /// <summary>The loopback address that it answers on; null where it answers this process only.</summary>
    public string? Endpoint { get; internal init; }

    /// <summary>The caller's account; null where it follows the product in hand.</summary>
    public string? AccountId { get; internal init; }

    /// <summary>Whether the caller's own policies decide; otherwise the caller is an administrator.</summary>
    public bool EnforceIam { get; internal init; }

    /// <summary>How many times faster than real time its time runs; 0 where waits pass at once.</summary>
    public double Speed { get; internal init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset Started { get; internal init; }

    /// <summary>Number of stacks in it that are not deleted.</summary>
    public int StackCount { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Endpoint ?? "sandbox";
}

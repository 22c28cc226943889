namespace MlOps.Sandbox.State;

/// <summary>Everything that the sandbox knows: its time and its resources.</summary>
internal sealed class World
{
    /// <summary>Sandbox time.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Every resource of every account.</summary>
    public ResourceStore Resources { get; } = new();
}

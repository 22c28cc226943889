namespace MlOps.Iam.Evaluation;

/// <summary>
/// Where a policy keeps what the evaluator has read of it. It is no part of what the policy says: two policies do not differ by it, and a copy of a policy
/// with other statements, which has it too, is read anew.
/// </summary>
internal sealed class CompiledPolicySlot
{
    // Read twice where two threads come at once, to the same effect.
    private CompiledPolicy? _known;

    /// <summary>What was read of the policy.</summary>
    public CompiledPolicy Of(PolicyDocument document) => _known is { } known && known.IsOf(document) ? known : _known = new CompiledPolicy(document);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CompiledPolicySlot;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}

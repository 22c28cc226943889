using System.Collections.Immutable;

namespace MlOps.Iam;

/// <summary>One condition of a statement.</summary>
/// <param name="Operator">The operator as written, for example <c>ForAnyValue:StringLikeIfExists</c>.</param>
/// <param name="Key">The key that it tests, for example <c>aws:RequestTag/Project</c>.</param>
/// <param name="Values">The values that it tests against.</param>
public sealed record PolicyCondition(string Operator, string Key, ImmutableArray<string> Values)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Operator} {Key} [{string.Join(", ", Values)}]";
}

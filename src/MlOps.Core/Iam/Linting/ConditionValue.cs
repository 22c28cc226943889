using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.Iam.Linting;

/// <summary>A value of a condition with its place.</summary>
/// <param name="Text">The value as text.</param>
/// <param name="Kind">What it is in the document: IAM takes texts, numbers and truth values.</param>
/// <param name="Steps">The keys and indexes that lead to it.</param>
internal sealed record ConditionValue(string Text, ScalarKind Kind, ImmutableArray<string> Steps)
{
    /// <summary>Whether it has a variable, whose value only a request tells.</summary>
    public bool HasVariable => Text.Contains("${", StringComparison.Ordinal);
}

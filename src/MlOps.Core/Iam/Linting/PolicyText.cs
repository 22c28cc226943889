using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>A text of a policy with its place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Steps">The keys and indexes that lead to it.</param>
internal sealed record PolicyText(string Text, ImmutableArray<string> Steps)
{
    /// <summary>The text as a pattern.</summary>
    public Glob Glob { get; } = Glob.OfPolicy(Text);
}

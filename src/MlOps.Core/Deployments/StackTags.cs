using System.Collections.Immutable;
using Amazon.CloudFormation.Model;

namespace MlOps.Deployments;

/// <summary>The tags that a stack has, and hands on to its resources.</summary>
internal static class StackTags
{
    /// <summary>The tags by key.</summary>
    /// <param name="stack">The stack.</param>
    public static ImmutableSortedDictionary<string, string> Of(Stack stack) =>
        (stack.Tags ?? []).ToImmutableSortedDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
}

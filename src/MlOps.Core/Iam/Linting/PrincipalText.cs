using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>A principal of a statement with its place.</summary>
/// <param name="Type"><c>AWS</c>, <c>Service</c>, <c>Federated</c> or <c>CanonicalUser</c>; <c>*</c> where the element is the text <c>*</c>.</param>
/// <param name="Text">The principal.</param>
/// <param name="Steps">The keys and indexes that lead to it.</param>
internal sealed record PrincipalText(string Type, string Text, ImmutableArray<string> Steps)
{
    /// <summary>Whether everybody is meant.</summary>
    public bool IsEverybody => Text == "*" && Type is "*" or "AWS";
}

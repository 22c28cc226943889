using System.Collections.Immutable;

namespace MlOps.CloudFormation.Linting;

/// <summary>Something wrong with a template, before anybody has looked up where its path leads to.</summary>
/// <param name="Id">Its stable id; docs/template-checks.md has all.</param>
/// <param name="Steps">The keys and indexes that lead to it from the template's root, functions by their long names.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Suggestion">What to do about it.</param>
internal sealed record Fault(string Id, ImmutableArray<string> Steps, string Message, string Suggestion)
{
    /// <summary>How bad it is.</summary>
    public string Severity { get; init; } = MlSeverity.Error;
}

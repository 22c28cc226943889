using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>Something wrong with a policy, before anybody has looked up where its path leads to.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Id">Its stable id; docs/policy-checks.md has all.</param>
/// <param name="Steps">The keys and indexes that lead to it from the policy's root.</param>
/// <param name="Message">What is wrong, and why that matters.</param>
/// <param name="Suggestion">What to write instead.</param>
internal sealed record Fault(string Severity, string Id, ImmutableArray<string> Steps, string Message, string Suggestion)
{
    /// <summary>What IAM refuses, or what can never match.</summary>
    public static Fault Error(string id, ImmutableArray<string> steps, string message, string suggestion) => new(MlSeverity.Error, id, steps, message, suggestion);

    /// <summary>What grants too much, or probably does not do what is meant.</summary>
    public static Fault Warning(string id, ImmutableArray<string> steps, string message, string suggestion) => new(MlSeverity.Warning, id, steps, message, suggestion);

    /// <summary>What could be written better, or is worth knowing.</summary>
    public static Fault Information(string id, ImmutableArray<string> steps, string message, string suggestion) => new(MlSeverity.Information, id, steps, message, suggestion);
}

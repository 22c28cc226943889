using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json.Nodes;
using MlOps.Iam.Linting;

namespace MlOps.Iam;

/// <summary>A policy with what is said of it, for the public object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Document">The policy.</param>
internal sealed record PolicyDescription(string Name, PolicyDocument Document)
{
    /// <summary>Its text where it was read; null where it is to be written.</summary>
    public string? Json { get; init; }

    /// <summary>Whom it is for, one of <see cref="PolicyHolders"/>; null where nobody says.</summary>
    public string? Holder { get; init; }

    /// <summary>What each statement is for, by its place; empty where nobody says.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>Why it has each of its actions; empty where nobody says.</summary>
    public ImmutableArray<MlPolicyReason> Explanations { get; init; } = [];

    /// <summary>What a check of it found.</summary>
    public ImmutableArray<MlFinding> Findings { get; init; } = [];

    /// <summary>What a reader should know of it as a whole.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The conventional file name; null for the name with <c>.json</c>.</summary>
    public string? FileName { get; init; }

    /// <summary>The file that it was read from; null where there is none.</summary>
    public string? Path { get; init; }

    /// <summary>The ARN of the role that has it; null where nobody says.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The same, with what a check of it finds.</summary>
    public PolicyDescription Checked() => this with { Findings = PolicyLint.Check(ToPolicy()) };

    /// <summary>The public object.</summary>
    public MlPolicy ToPolicy() => new()
    {
        Name = Name,
        Holder = Holder,
        Json = Json ?? PolicyDocumentWriter.Write(Document),
        Document = Map(PolicyDocumentWriter.ToJson(Document)),
        Statements = [.. Document.Statements.Select((statement, index) => Describe(statement, Reasons.ElementAtOrDefault(index)))],
        Findings = Findings,
        Explanations = Explanations,
        Notes = Notes,
        Size = PolicyDocumentWriter.WriteMinified(Document).Length,
        FileName = FileName ?? $"{Name}.json",
        Path = Path,
        RoleArn = RoleArn,
    };

    /// <summary>The same policy, with the file that has it.</summary>
    public static MlPolicy WithPath(MlPolicy policy, string path) => new()
    {
        Name = policy.Name,
        Holder = policy.Holder,
        Json = policy.Json,
        Document = policy.Document,
        Statements = policy.Statements,
        Findings = policy.Findings,
        Explanations = policy.Explanations,
        Notes = policy.Notes,
        Size = policy.Size,
        FileName = policy.FileName,
        Path = path,
        RoleArn = policy.RoleArn,
    };

    private static MlPolicyStatement Describe(PolicyStatement statement, string? reason) => new()
    {
        Sid = statement.Sid,
        Effect = statement.Effect.ToString(),
        Actions = statement.Actions,
        NotActions = statement.NotActions,
        Resources = statement.Resources,
        NotResources = statement.NotResources,
        Principals = Describe(statement.Principals),
        NotPrincipals = Describe(statement.NotPrincipals),
        Conditions = Describe(statement.Conditions),
        Reason = reason,
    };

    private static ImmutableArray<string> Describe(ImmutableArray<PolicyPrincipal> principals) =>
        [.. principals.Select(principal => principal.Type == PolicyPrincipal.Everybody.Type ? principal.Value : $"{principal.Type}: {principal.Value}")];

    private static ReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Describe(ImmutableArray<PolicyCondition> conditions) => new(conditions
        .GroupBy(condition => condition.Operator, StringComparer.Ordinal)
        .ToDictionary(
            same => same.Key,
            same => (IReadOnlyDictionary<string, IReadOnlyList<string>>)same.ToDictionary(condition => condition.Key, condition => (IReadOnlyList<string>)condition.Values, StringComparer.Ordinal),
            StringComparer.Ordinal));

    private static ReadOnlyDictionary<string, object?> Map(JsonObject node) =>
        new(node.ToDictionary(entry => entry.Key, entry => Value(entry.Value), StringComparer.Ordinal));

    private static object? Value(JsonNode? node) => node switch
    {
        JsonObject map => Map(map),
        JsonArray list => list.Select(Value).ToArray(),
        _ => node?.GetValue<string>(),
    };
}

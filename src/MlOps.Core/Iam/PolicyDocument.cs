using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.Iam.Evaluation;

namespace MlOps.Iam;

/// <summary>
/// A policy of IAM as data. Grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html.
/// </summary>
public sealed record PolicyDocument
{
    /// <summary>The version of the language in which variables work.</summary>
    public const string CurrentVersion = "2012-10-17";

    /// <summary>The version of the language in a policy that names none.</summary>
    internal const string FirstVersion = "2008-10-17";

    /// <summary>The versions of the language.</summary>
    internal static ImmutableArray<string> Versions { get; } = [CurrentVersion, FirstVersion];

    /// <summary>What a policy may have.</summary>
    internal static ImmutableArray<string> Elements { get; } = ["Version", "Id", "Statement"];

    /// <summary>The version of the language; <c>2008-10-17</c> where the policy names none.</summary>
    public string Version { get; init; } = FirstVersion;

    /// <summary>The policy's id; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The statements in order.</summary>
    public ImmutableArray<PolicyStatement> Statements { get; init; } = [];

    /// <summary>Whether <c>${…}</c> is a variable.</summary>
    public bool HasVariables => Version == CurrentVersion;

    /// <summary>What the evaluator has read of the policy.</summary>
    internal CompiledPolicySlot Compiled { get; } = new();

    /// <summary>Reads a policy from JSON text.</summary>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>: the text is no policy; the message says where.</exception>
    public static PolicyDocument Parse(string json) => PolicyDocumentReader.Read(json);

    /// <summary>Reads a policy from JSON.</summary>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>: it is no policy; the message says where.</exception>
    public static PolicyDocument Parse(JsonNode json) => PolicyDocumentReader.Read(json);
}

using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps;

/// <summary>An IAM policy with what is said of it. In the place of text it is its JSON, so that it pipes to <c>Set-Content</c>.</summary>
public sealed class MlPolicy
{
    internal MlPolicy()
    {
    }

    /// <summary>Its name: what it was made for, the file's, or the managed policy's.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>
    /// Whom it is for: <c>Operator</c>; with a service role <c>ServiceRole</c>, <c>ServiceRoleTrust</c> for the role's trust policy, and <c>Caller</c> for whoever hands the role to CloudFormation. Null
    /// where nobody says, as in a file.
    /// </summary>
    public string? Holder { get; internal init; }

    /// <summary>The policy as JSON text.</summary>
    public string Json { get; internal init; } = "";

    /// <summary>The policy as keys and values, for <c>ConvertTo-Json</c> and for going into it: dictionaries, lists and text.</summary>
    public IReadOnlyDictionary<string, object?> Document { get; internal init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>Its statements, in order.</summary>
    public IReadOnlyList<MlPolicyStatement> Statements { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What a check of it found; empty where there is nothing to say.</summary>
    public IReadOnlyList<MlFinding> Findings { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What a reader should know of it as a whole, in sentences: what holds it back and what does not.</summary>
    public IReadOnlyList<string> Notes { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Size in characters as IAM counts, without white space; a managed policy takes 6,144.</summary>
    public int Size { get; internal init; }

    /// <summary>The conventional file name, <c>{name}.json</c>; <c>{ml_name}-{scenario}-iam-policy.json</c> for a product's operator.</summary>
    public string FileName { get; internal init; } = "";

    /// <summary>The file that it was read from or written to; null where there is none.</summary>
    public string? Path { get; internal init; }

    /// <summary>Why it has each of its actions, which New-MlOperatorPolicy -Explain writes; empty in a policy that somebody else wrote.</summary>
    internal IReadOnlyList<MlPolicyReason> Explanations { get; init; } = [];

    /// <summary>The ARN of the role that has it, where it was read or planned with one; null else.</summary>
    internal string? RoleArn { get; init; }

    /// <summary>The policy as JSON text.</summary>
    public override string ToString() => Json;
}

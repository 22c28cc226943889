using System.Collections.Immutable;
using MlOps.Documents;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>What checks look up in the policy that they check.</summary>
/// <param name="root">The policy in the document.</param>
/// <param name="text">The text that it was read from.</param>
/// <param name="statements">Its statements.</param>
/// <param name="type">What the policy is for.</param>
internal sealed class PolicyScope(MappingNode root, string text, ImmutableArray<LintedStatement> statements, PolicyType type)
{
    private readonly Dictionary<string, ImmutableArray<ActionFacts>> _facts = new(StringComparer.Ordinal);

    /// <summary>A policy.</summary>
    /// <param name="root">The policy in the document.</param>
    /// <param name="text">The text that it was read from.</param>
    /// <param name="type">What the policy is for; null where that is to be worked out.</param>
    /// <param name="roleArn">The role that has the policy; null where nobody says.</param>
    public static PolicyScope Of(MappingNode root, string text, PolicyType? type, string? roleArn = null)
    {
        var statements = StatementReader.Read(root);
        return new PolicyScope(root, text, statements, type ?? PolicyTypeGuess.Of(statements)) { RoleArn = roleArn };
    }

    /// <summary>The policy in the document.</summary>
    public MappingNode Root { get; } = root;

    /// <summary>The text that it was read from.</summary>
    public string Text { get; } = text;

    /// <summary>Its statements.</summary>
    public ImmutableArray<LintedStatement> Statements { get; } = statements;

    /// <summary>What the policy is for.</summary>
    public PolicyType Type { get; } = type;

    /// <summary>The ARN of the role that has the policy; null where nobody says.</summary>
    public string? RoleArn { get; private init; }

    /// <summary>The version of the policy language that it names; null where it names none.</summary>
    public string? Version { get; } = (root["Version"] as ScalarNode)?.Text;

    /// <summary>Whether <c>${…}</c> is a variable.</summary>
    public bool HasVariables => Version == PolicyDocument.CurrentVersion;

    /// <summary>What AWS documents of services.</summary>
    public ServiceCatalog Catalog { get; } = ServiceCatalog.Default;

    /// <summary>The actions that a pattern names; empty for all actions of all services, which no check goes through one by one.</summary>
    public ImmutableArray<ActionFacts> FactsOf(PolicyText action)
    {
        if (!_facts.TryGetValue(action.Text, out var facts))
        {
            facts = [.. ActionFacts.Of(Catalog, action.Text)];
            _facts.Add(action.Text, facts);
        }

        return facts;
    }
}

using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.Iam.Linting;

/// <summary>A statement as it is written: what can be read of it.</summary>
/// <param name="Node">The statement in the document.</param>
/// <param name="Steps">The keys and indexes that lead to it.</param>
internal sealed record LintedStatement(MappingNode Node, ImmutableArray<string> Steps)
{
    /// <summary>Its id; null where it has none.</summary>
    public PolicyText? Sid { get; init; }

    /// <summary>Whether it allows or denies; null where that cannot be told.</summary>
    public PolicyEffect? Effect { get; init; }

    /// <summary>Whom it names.</summary>
    public ImmutableArray<PrincipalText> Principals { get; init; } = [];

    /// <summary>Whom alone it does not mean.</summary>
    public ImmutableArray<PrincipalText> NotPrincipals { get; init; } = [];

    /// <summary>Its actions.</summary>
    public ImmutableArray<PolicyText> Actions { get; init; } = [];

    /// <summary>The actions that alone it does not mean.</summary>
    public ImmutableArray<PolicyText> NotActions { get; init; } = [];

    /// <summary>Its resources.</summary>
    public ImmutableArray<PolicyText> Resources { get; init; } = [];

    /// <summary>The resources that alone it does not mean.</summary>
    public ImmutableArray<PolicyText> NotResources { get; init; } = [];

    /// <summary>Its conditions.</summary>
    public ImmutableArray<LintedCondition> Conditions { get; init; } = [];

    /// <summary>Whether it allows.</summary>
    public bool Allows => Effect == PolicyEffect.Allow;

    /// <summary>Whether it denies.</summary>
    public bool Denies => Effect == PolicyEffect.Deny;

    /// <summary>Whether one of its resources is <c>*</c>.</summary>
    public bool HasEveryResource => Resources.Any(resource => resource.Glob.IsEverything);

    /// <summary>Whether it has an element.</summary>
    public bool Has(string element) => Node.FindEntry(element) is not null;

    /// <summary>The place of an element.</summary>
    public ImmutableArray<string> At(string element) => Steps.Add(element);

    /// <summary>Whether it has a condition on one of these keys, whose case does not matter.</summary>
    public bool HasCondition(params string[] keys) => Conditions.Any(condition => keys.Any(condition.IsKey));

    /// <summary>Whether it means an action, by naming it or by not excepting it.</summary>
    /// <param name="action">The action: <c>iam:PassRole</c>.</param>
    public bool Means(string action)
    {
        var glob = Glob.OfPolicy(action);
        return Has("NotAction")
            ? NotActions.Length > 0 && !NotActions.Any(pattern => pattern.Glob.Covers(glob, ignoreCase: true))
            : Actions.Any(pattern => pattern.Glob.Covers(glob, ignoreCase: true));
    }
}

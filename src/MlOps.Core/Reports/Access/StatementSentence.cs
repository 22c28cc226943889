using MlOps.Iam;
using MlOps.Reports.Content;

namespace MlOps.Reports.Access;

/// <summary>Statements of policies as sentences: who, may or may not, what, on what, and if.</summary>
internal sealed class StatementSentence
{
    private readonly ResourceWords _resources;
    private readonly ConditionWords _conditions;

    /// <summary>Sentences about a product's resources.</summary>
    public StatementSentence(ReviewFacts facts)
    {
        _resources = new ResourceWords(facts);
        _conditions = new ConditionWords(_resources);
    }

    /// <summary>What a statement says of whoever has the policy.</summary>
    public Phrase Of(PolicyStatement statement) => Phrase.Of($"{May(statement)} {What(statement)}{On(statement)}{If(statement)}.");

    /// <summary>What a statement of a resource's own policy says of those that it names.</summary>
    public Phrase WithPrincipals(PolicyStatement statement) =>
        Phrase.Of($"{Who(statement)} {Effect(statement, "may", "may never"):strong} {What(statement)}{If(statement)}.");

    /// <summary>Who may take a role on.</summary>
    public Phrase Trust(PolicyStatement statement) =>
        Phrase.Of($"{Who(statement)} {Effect(statement, "may", "may never"):strong} take it on{If(statement)}.");

    private static Phrase May(PolicyStatement statement) => Phrase.Of($"{Effect(statement, "May", "May never"):strong}");

    private static string Effect(PolicyStatement statement, string allowed, string denied) => statement.Effect == PolicyEffect.Allow ? allowed : denied;

    // Each of what is allowed is, and so is each of what is forbidden; only the word is another.
    private static string Last(PolicyStatement statement) => statement.Effect == PolicyEffect.Allow ? "and" : "or";

    private static Phrase What(PolicyStatement statement) => statement.NotActions.IsEmpty
        ? InWords(statement.Actions, Last(statement))
        : Phrase.Of($"do anything but {InWords(statement.NotActions, "and")}");

    // The service is named where its things have no name of their own that says whose they are.
    private static Phrase InWords(IEnumerable<string> actions, string last) => string.Join(
        "; ",
        actions.GroupBy(ActionWords.ServiceOf, StringComparer.Ordinal).Select(service => $"{ActionWords.Describe(service, last)} ({service.Key})"));

    private Phrase On(PolicyStatement statement) => statement switch
    {
        { NotResources.IsEmpty: false } => Phrase.Of($", on anything but {_resources.Describe(statement.NotResources)}"),
        { Resources: ["*"] or [] } => ", on any resource",
        _ => Phrase.Of($", on {_resources.Describe(statement.Resources, Last(statement))}"),
    };

    private Phrase If(PolicyStatement statement) =>
        statement.Conditions.IsEmpty ? Phrase.Empty : Phrase.Of($", if {_conditions.Describe(statement.Conditions)}");

    private Phrase Who(PolicyStatement statement) => statement.NotPrincipals.IsEmpty
        ? Phrase.List(statement.Principals.Select(Who))
        : Phrase.Of($"Anybody but {Phrase.List(statement.NotPrincipals.Select(Who))}");

    private Phrase Who(PolicyPrincipal principal) => principal switch
    {
        { Value: "*" } => "Anybody",
        { Type: "AWS" } => Phrase.Of($"Whoever is allowed to by the IAM policies of {_resources.Describe([principal.Value])}"),
        _ => Phrase.Of($"The service {principal.Value}"),
    };
}

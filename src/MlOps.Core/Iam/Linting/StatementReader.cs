using System.Collections.Immutable;
using System.Globalization;
using MlOps.Documents;

namespace MlOps.Iam.Linting;

/// <summary>Reads the statements of a policy as far as they can be read; what has no form is left out, and is a finding of <see cref="ElementCheck"/>.</summary>
internal static class StatementReader
{
    /// <summary>The statements of a policy.</summary>
    public static ImmutableArray<LintedStatement> Read(MappingNode root) => root["Statement"] switch
    {
        MappingNode one => [ReadStatement(one, ["Statement"])],
        SequenceNode several => [.. several.Items.Select((item, index) => (item, index)).Where(pair => pair.item is MappingNode)
            .Select(pair => ReadStatement((MappingNode)pair.item, ["Statement", Step(pair.index)]))],
        _ => [],
    };

    private static LintedStatement ReadStatement(MappingNode node, ImmutableArray<string> steps) => new(node, steps)
    {
        Sid = node["Sid"] is ScalarNode { Kind: not ScalarKind.Null } sid ? new PolicyText(sid.Text, steps.Add("Sid")) : null,
        Effect = (node["Effect"] as ScalarNode)?.Text switch
        {
            "Allow" => PolicyEffect.Allow,
            "Deny" => PolicyEffect.Deny,
            _ => null,
        },
        Principals = Principals(node["Principal"], steps.Add("Principal")),
        NotPrincipals = Principals(node["NotPrincipal"], steps.Add("NotPrincipal")),
        Actions = Texts(node["Action"], steps.Add("Action")),
        NotActions = Texts(node["NotAction"], steps.Add("NotAction")),
        Resources = Texts(node["Resource"], steps.Add("Resource")),
        NotResources = Texts(node["NotResource"], steps.Add("NotResource")),
        Conditions = Conditions(node["Condition"], steps.Add("Condition")),
    };

    private static ImmutableArray<PolicyText> Texts(DocumentNode? node, ImmutableArray<string> steps) =>
        [.. Scalars(node, steps).Where(found => found.Node.Kind == ScalarKind.Text).Select(found => new PolicyText(found.Node.Text, found.Steps))];

    private static ImmutableArray<PrincipalText> Principals(DocumentNode? node, ImmutableArray<string> steps) => node switch
    {
        ScalarNode { Kind: ScalarKind.Text } text => [new PrincipalText("*", text.Text, steps)],
        MappingNode types => [.. types.Entries.SelectMany(type => Scalars(type.Value, steps.Add(type.Name))
            .Where(found => found.Node.Kind is ScalarKind.Text or ScalarKind.WholeNumber).Select(found => new PrincipalText(type.Name, found.Node.Text, found.Steps)))],
        _ => [],
    };

    private static ImmutableArray<LintedCondition> Conditions(DocumentNode? node, ImmutableArray<string> steps) => node is not MappingNode operators ? [] :
    [
        .. from test in operators.Entries
           where test.Value is MappingNode
           from key in ((MappingNode)test.Value).Entries
           let place = steps.Add(test.Name).Add(key.Name)
           select new LintedCondition(test.Name, key.Name, [.. Scalars(key.Value, place).Select(found => new ConditionValue(found.Node.Text, found.Node.Kind, found.Steps))], place),
    ];

    private static IEnumerable<(ScalarNode Node, ImmutableArray<string> Steps)> Scalars(DocumentNode? node, ImmutableArray<string> steps) => node switch
    {
        ScalarNode one => [(one, steps)],
        SequenceNode several => several.Items.Select((item, index) => (Node: item as ScalarNode, Steps: steps.Add(Step(index)))).Where(found => found.Node is not null).Select(found => (found.Node!, found.Steps)),
        _ => [],
    };

    private static string Step(int index) => index.ToString(CultureInfo.InvariantCulture);
}

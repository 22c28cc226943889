using System.Collections.Immutable;
using System.Globalization;
using MlOps.Documents;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks the elements of a policy and their kinds by IAM's grammar (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class ElementCheck(PolicyScope scope)
{
    private static readonly (string Element, string Negated)[] Pairs = [("Action", "NotAction"), ("Resource", "NotResource"), ("Principal", "NotPrincipal")];

    public IEnumerable<Fault> Run() =>
    [
        .. Unknown(scope.Root, PolicyDocument.Elements, []),
        .. Nulls(scope.Root, []),
        .. CheckKind(scope.Root["Version"], ["Version"]),
        .. CheckKind(scope.Root["Id"], ["Id"]),
        .. CheckStatements(),
        .. scope.Statements.SelectMany(CheckStatement),
    ];

    private static IEnumerable<Fault> CheckKind(DocumentNode? node, ImmutableArray<string> steps) => node is null or ScalarNode { Kind: ScalarKind.Text or ScalarKind.Null }
        ? []
        : [Fault.Error("UnexpectedValue", steps, $"'{steps[^1]}' is {node.Describe()}, and IAM takes a string there.", "Put it in quotes.")];

    private IEnumerable<Fault> CheckStatements() => scope.Root["Statement"] switch
    {
        null => [Fault.Error("MissingElement", [], "A policy has a 'Statement'; this one has none.", "Add it: \"Statement\": [ … ].")],
        SequenceNode { Items.IsEmpty: true } => [Fault.Error("MissingElement", ["Statement"], "The policy has no statement, and so says nothing.", "Add a statement.")],
        SequenceNode list => list.Items.Select((item, index) => (item, index)).Where(pair => pair.item is not MappingNode).Select(pair => Fault.Error(
            "UnexpectedValue", ["Statement", pair.index.ToString(CultureInfo.InvariantCulture)], $"A statement is a mapping, not {pair.item.Describe()}.", "Write it in braces, with an Effect, an Action and a Resource.")),
        MappingNode => [],
        ScalarNode { Kind: ScalarKind.Null } => [],
        var other => [Fault.Error("UnexpectedValue", ["Statement"], $"'Statement' is {other.Describe()}, and a policy has a statement or a list of statements.", "Write a list of statements.")],
    };

    private IEnumerable<Fault> CheckStatement(LintedStatement statement) =>
    [
        .. Unknown(statement.Node, PolicyStatement.Elements, statement.Steps),
        .. Nulls(statement.Node, statement.Steps),
        .. CheckKind(statement.Node["Sid"], statement.At("Sid")),
        .. CheckEffect(statement),
        .. Pairs.SelectMany(pair => CheckPair(statement, pair.Element, pair.Negated)),
        .. ((string[])["Action", "NotAction", "Resource", "NotResource"]).SelectMany(element => CheckTexts(statement.Node[element], statement.At(element))),
        .. ((string[])["Principal", "NotPrincipal"]).SelectMany(element => CheckPrincipals(statement.Node[element], statement.At(element))),
        .. CheckConditions(statement.Node["Condition"], statement.At("Condition")),
    ];

    private static IEnumerable<Fault> CheckEffect(LintedStatement statement) => statement.Node["Effect"] switch
    {
        null => [Fault.Error("MissingElement", statement.Steps, "The statement has no 'Effect': IAM cannot tell whether it allows or denies.", "Add \"Effect\": \"Allow\" or \"Effect\": \"Deny\".")],
        ScalarNode { Kind: ScalarKind.Text } text when statement.Effect is null => [Fault.Error(
            "InvalidEffect", statement.At("Effect"), $"There is no effect '{text.Text}'; case matters.", NearName.Advise(text.Text, ["Allow", "Deny"], "Write Allow or Deny."))],
        var node => CheckKind(node, statement.At("Effect")),
    };

    private IEnumerable<Fault> CheckPair(LintedStatement statement, string element, string negated)
    {
        var (has, hasNegated) = (statement.Has(element), statement.Has(negated));
        if (has && hasNegated)
        {
            return [Fault.Error("ElementConflict", statement.At(negated), $"A statement has '{element}' or '{negated}', never both.", $"Remove one of the two, or make two statements.")];
        }

        if (Unsupported(element, negated) is { } fault)
        {
            return has || hasNegated ? [Fault.Error("UnsupportedElement", statement.At(has ? element : negated), fault.Message, fault.Suggestion)] : [];
        }

        if (element == "Resource" && scope.Type == PolicyType.Resource && ImplicitResource.IsIn(statement))
        {
            return [];
        }

        return has || hasNegated ? [] : [Fault.Error("MissingElement", statement.Steps, $"The statement has no '{element}'.", Missing(element))];
    }

    private (string Message, string Suggestion)? Unsupported(string element, string negated) => (scope.Type, element) switch
    {
        (PolicyType.Identity, "Principal") => ("A policy of an identity names no principal: it is for whomever it is attached to.", $"Remove it. In a policy of a resource or the trust policy of a role, '{element}' says who is meant."),
        (PolicyType.ServiceControl, "Principal") => ("A service control policy names no principal: it is for all principals of the accounts that it is attached to.", "Remove it; a condition on aws:PrincipalArn tells principals apart."),
        (PolicyType.Trust, "Resource") => ("The trust policy of a role names no resource: it is for the role that it is attached to.", $"Remove '{element}' or '{negated}'."),
        _ => null,
    };

    private static string Missing(string element) => element switch
    {
        "Action" => "Add \"Action\" with the actions that are meant, for example [\"s3:GetObject\"].",
        "Resource" => "Add \"Resource\" with the ARNs that are meant, or \"*\" where the actions take no resource.",
        _ => "Add \"Principal\" with whom is meant, for example {\"AWS\": \"123456789012\"}.",
    };

    private static IEnumerable<Fault> CheckTexts(DocumentNode? node, ImmutableArray<string> steps) => node switch
    {
        null or ScalarNode { Kind: ScalarKind.Text or ScalarKind.Null } => [],
        SequenceNode { Items.IsEmpty: true } => [Fault.Information("EmptyList", steps, $"'{steps[^1]}' is empty, so that the statement does nothing.", "Add what is meant, or remove the statement.")],
        SequenceNode list => list.Items.Select((item, index) => (item, index)).Where(pair => pair.item is not ScalarNode { Kind: ScalarKind.Text })
            .Select(pair => Fault.Error("UnexpectedValue", steps.Add(pair.index.ToString(CultureInfo.InvariantCulture)), $"'{steps[^1]}' has strings; this is {pair.item.Describe()}.", "Write a string.")),
        _ => [Fault.Error("UnexpectedValue", steps, $"'{steps[^1]}' is {node.Describe()}, and IAM takes a string or a list of strings there.", "Write a string, or a list of strings.")],
    };

    private static IEnumerable<Fault> CheckPrincipals(DocumentNode? node, ImmutableArray<string> steps) => node switch
    {
        null or ScalarNode { Kind: ScalarKind.Text or ScalarKind.Null } => [],
        MappingNode { Entries.IsEmpty: true } => [Fault.Information("EmptyList", steps, $"'{steps[^1]}' is empty, so that the statement is for nobody.", "Add who is meant, or remove the statement.")],
        MappingNode types => types.Entries.SelectMany(type => CheckPrincipalType(type, steps.Add(type.Name))),
        _ => [Fault.Error("InvalidPrincipal", steps, $"'{steps[^1]}' is {node.Describe()}, and IAM takes \"*\" or a mapping of types there.", "Write for example {\"AWS\": \"arn:aws:iam::123456789012:role/Name\"}.")],
    };

    private static IEnumerable<Fault> CheckPrincipalType(MappingEntry type, ImmutableArray<string> steps)
    {
        if (!PolicyPrincipal.Types.Contains(type.Name))
        {
            return [Fault.Error("UnknownPrincipalType", steps, $"There is no type of principal '{type.Name}'; case matters.", NearName.Advise(type.Name, PolicyPrincipal.Types, $"Write one of {string.Join(", ", PolicyPrincipal.Types)}."))];
        }

        return type.Value switch
        {
            ScalarNode { Kind: ScalarKind.Text } => [],
            SequenceNode { Items.IsEmpty: true } => [Fault.Information("EmptyList", steps, $"'{type.Name}' is empty, so that it names nobody.", "Add who is meant, or remove it.")],
            SequenceNode list when list.Items.All(item => item is ScalarNode { Kind: ScalarKind.Text }) => [],
            var other => [Fault.Error("UnexpectedValue", steps, $"'{type.Name}' is {other.Describe()}, and IAM takes a string or a list of strings there.", "Write strings; an account's id goes in quotes.")],
        };
    }

    private static IEnumerable<Fault> CheckConditions(DocumentNode? node, ImmutableArray<string> steps) => node switch
    {
        null or ScalarNode { Kind: ScalarKind.Null } => [],
        MappingNode { Entries.IsEmpty: true } => [Fault.Information("EmptyCondition", steps, "'Condition' is empty, so that it limits nothing.", "Remove it, or add the conditions that are meant.")],
        MappingNode operators => operators.Entries.SelectMany(test => CheckOperator(test, steps.Add(test.Name))),
        _ => [Fault.Error("UnexpectedValue", steps, $"'Condition' is {node.Describe()}, and IAM takes a mapping of operators there.", "Write for example {\"StringEquals\": {\"aws:RequestedRegion\": \"us-west-2\"}}.")],
    };

    private static IEnumerable<Fault> CheckOperator(MappingEntry test, ImmutableArray<string> steps) => test.Value switch
    {
        MappingNode { Entries.IsEmpty: true } => [Fault.Information("EmptyCondition", steps, $"'{test.Name}' is empty, so that it limits nothing.", "Remove it, or add the key that is meant.")],
        MappingNode keys => keys.Entries.SelectMany(key => CheckValues(test.Name, key, steps.Add(key.Name))),
        var other => [Fault.Error("UnexpectedValue", steps, $"'{test.Name}' is {other.Describe()}, and an operator has a mapping of keys.", "Write for example {\"aws:RequestedRegion\": \"us-west-2\"}.")],
    };

    private static IEnumerable<Fault> CheckValues(string test, MappingEntry key, ImmutableArray<string> steps) => key.Value switch
    {
        ScalarNode { Kind: not ScalarKind.Null } => [],
        SequenceNode { Items.IsEmpty: true } => [EmptyValues(test, key.Name, steps)],
        SequenceNode list when list.Items.All(item => item is ScalarNode { Kind: not ScalarKind.Null }) => [],
        var other => [Fault.Error("UnexpectedValue", steps, $"'{key.Name}' has {other.Describe()}, and a condition's key has a value or a list of values.", "Write a string, a number or true or false, or a list of them.")],
    };

    /// <summary>What a condition without values does: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html.</summary>
    private static Fault EmptyValues(string test, string key, ImmutableArray<string> steps) => ConditionOperator.Parse(test) switch
    {
        { Quantifier: "ForAllValues" } or { IfExists: true } => Fault.Information("EmptyCondition", steps, $"'{key}' has no values, so that only requests without that key fit.", $"Where that is meant, write {{\"Null\": {{\"{key}\": \"true\"}}}}."),
        { Quantifier: "ForAnyValue" } => Fault.Information("EmptyCondition", steps, $"'{key}' has no values, so that no request fits, and the statement does nothing.", "Add the values that are meant."),
        _ => Fault.Information("EmptyCondition", steps, $"'{key}' has no values to compare with.", "Add the values that are meant, or remove the key."),
    };

    private static IEnumerable<Fault> Unknown(MappingNode node, IReadOnlyCollection<string> known, ImmutableArray<string> steps) => node.Names.Where(name => !known.Contains(name)).Select(name =>
        Fault.Error("UnknownElement", steps.Add(name), $"{(steps.IsEmpty ? "A policy" : "A statement")} has no element '{name}'; case matters.", NearName.Advise(name, known, $"Remove it. There are {string.Join(", ", known)}.")));

    private static IEnumerable<Fault> Nulls(MappingNode node, ImmutableArray<string> steps) => node.Entries.Where(entry => entry.Value is ScalarNode { Kind: ScalarKind.Null })
        .Select(entry => Fault.Error("NullValue", steps.Add(entry.Name), $"'{entry.Name}' is null, which IAM does not take.", "Write a value, or remove the element."));
}

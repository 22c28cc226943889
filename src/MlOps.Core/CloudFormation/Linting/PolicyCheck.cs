using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Checks the policies that resources hold by IAM's grammar (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html). What
/// an intrinsic gives passes; a policy that is written as JSON text is read as the sandbox reads policies.
/// </summary>
/// <param name="scope">The template.</param>
internal sealed class PolicyCheck(TemplateScope scope)
{
    private const string Id = "PolicyInvalid";

    public IEnumerable<Fault> Run() => scope.Template.Resources.SelectMany(resource => PolicyProperties.Of(resource.Type)
        .SelectMany(property => Values(resource.Properties, property.Path.Split('/'), ["Resources", resource.LogicalId, "Properties"])
            .SelectMany(found => Check(found.Value, found.Steps, property.Kind))));

    private static IEnumerable<TemplatePart> Values(TemplateValue value, string[] path, ImmutableArray<string> steps) => (path, value) switch
    {
        ([], _) => [new TemplatePart(value, steps)],
        (["*", .. var rest], TemplateList list) => list.SelectMany((item, index) => Values(item, rest, steps.Add(PlacedCall.Index(index)))),
        ([var key, .. var rest], TemplateMap map) when map.TryGetValue(key, out var inner) => Values(inner, rest, steps.Add(key)),
        (_, TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches }) =>
            Values(branches[1], path, steps.Add("Fn::If").Add("1")).Concat(Values(branches[2], path, steps.Add("Fn::If").Add("2"))),
        _ => [],
    };

    private static IEnumerable<Fault> Check(TemplateValue policy, ImmutableArray<string> steps, PolicyKinds kind) => policy switch
    {
        TemplateMap map when !HasTransform(map) =>
        [
            .. Unknown(map, PolicyDocument.Elements, steps),
            .. CheckVersion(map.GetValueOrDefault("Version"), steps.Add("Version")),
            .. CheckStatements(map.GetValueOrDefault("Statement"), steps, kind),
        ],
        TemplateScalar { Value: string text } => CheckText(text, steps),
        _ => [],
    };

    private static IEnumerable<Fault> CheckText(string text, ImmutableArray<string> steps)
    {
        if (!text.TrimStart().StartsWith('{'))
        {
            return [];
        }

        try
        {
            return [.. PolicyDocument.Parse(text).Statements.SelectMany(statement => statement.Actions.Concat(statement.NotActions)).SelectMany(action => CheckAction(action, steps))];
        }
        catch (MlOpsException exception)
        {
            return [new Fault(Id, steps, exception.Message, exception.RecommendedAction!)];
        }
    }

    private static IEnumerable<Fault> CheckVersion(TemplateValue? version, ImmutableArray<string> steps) => version is TemplateScalar scalar && !PolicyDocument.Versions.Contains(scalar.ToString())
        ? [Wrong(steps, $"There is no version '{scalar}' of the policy language.", $"Write {string.Join(" or ", PolicyDocument.Versions)}.")]
        : [];

    private static IEnumerable<Fault> CheckStatements(TemplateValue? value, ImmutableArray<string> above, PolicyKinds kind)
    {
        var steps = above.Add("Statement");
        return value switch
        {
            null => [Wrong(above, "A policy has a 'Statement'.", "Add it.")],
            TemplateMap one => CheckStatement(one, steps, kind),
            TemplateList list => list.SelectMany((item, index) => CheckStatement(item, steps.Add(PlacedCall.Index(index)), kind)).Concat(CheckIds(list, steps, kind)),
            TemplateScalar => [Wrong(steps, "A policy has a statement or a list of statements.", "Write a list.")],
            _ => [],
        };
    }

    // Policies of buckets may repeat ids of statements.
    private static IEnumerable<Fault> CheckIds(TemplateList list, ImmutableArray<string> steps, PolicyKinds kind)
    {
        var ids = list.OfType<TemplateMap>().Select(statement => statement.GetValueOrDefault("Sid")).OfType<TemplateScalar>().Select(id => id.ToString()).Where(id => id.Length > 0);
        return kind == PolicyKinds.Resource ? [] : ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => Wrong(steps, $"Two statements have the id '{same.Key}'.", "Give each an id of its own."));
    }

    private static IEnumerable<Fault> CheckStatement(TemplateValue value, ImmutableArray<string> steps, PolicyKinds kind)
    {
        switch (value)
        {
            case TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches }:
                return CheckStatement(branches[1], steps.Add("Fn::If").Add("1"), kind).Concat(CheckStatement(branches[2], steps.Add("Fn::If").Add("2"), kind));
            case TemplateList list when steps[^2] == "Fn::If":
                return list.SelectMany((item, index) => CheckStatement(item, steps.Add(PlacedCall.Index(index)), kind));
            case TemplateIntrinsic:
                return [];
            case TemplateMap statement when HasTransform(statement):
                return [];
            case TemplateMap statement:
                return CheckElements(statement, steps, kind);
            default:
                return [Wrong(steps, "A statement is a mapping.", "Write it as one.")];
        }
    }

    private static IEnumerable<Fault> CheckElements(TemplateMap statement, ImmutableArray<string> steps, PolicyKinds kind) =>
    [
        .. Unknown(statement, PolicyStatement.Elements, steps),
        .. statement.ContainsKey("Effect") ? CheckEffect(statement["Effect"], steps.Add("Effect")) : [Wrong(steps, "A statement has an 'Effect'.", "Write Allow or Deny.")],
        .. CheckPair(statement, "Action", isNeeded: true, steps),
        .. CheckPair(statement, "Resource", isNeeded: kind is PolicyKinds.Identity or PolicyKinds.Resource, steps),
        .. CheckPair(statement, "Principal", isNeeded: kind is not PolicyKinds.Identity, steps),
        .. kind == PolicyKinds.Identity ? Forbid(statement, "Principal", "A policy of an identity has no principal: it is the identity.", steps) : [],
        .. kind == PolicyKinds.Trust ? Forbid(statement, "Resource", "A trust policy has no resource: it is the role.", steps) : [],
        .. ((string[])["Action", "NotAction", "Resource", "NotResource"]).SelectMany(key => CheckTexts(statement.GetValueOrDefault(key), steps.Add(key))),
        .. ((string[])["Action", "NotAction"]).SelectMany(key => CheckActions(statement.GetValueOrDefault(key), steps.Add(key))),
        .. CheckPrincipal(statement.GetValueOrDefault("Principal"), steps.Add("Principal")),
        .. CheckConditions(statement.GetValueOrDefault("Condition"), steps.Add("Condition")),
    ];

    private static IEnumerable<Fault> CheckEffect(TemplateValue effect, ImmutableArray<string> steps) => effect is TemplateIntrinsic or TemplateScalar { Value: "Allow" or "Deny" }
        ? []
        : [Wrong(steps, $"An effect is Allow or Deny{(effect is TemplateScalar scalar ? $", not '{scalar}'" : "")}.", "Write one of the two.")];

    private static IEnumerable<Fault> CheckPair(TemplateMap statement, string element, bool isNeeded, ImmutableArray<string> steps)
    {
        var present = new ResourceTypes.PresentProperties(statement);
        var message = $"A statement has '{element}' or 'Not{element}', one of the two.";
        return present.Has(element) && present.Has("Not" + element)
            ? [Wrong(steps.Add(element), message, "Remove one of them."), Wrong(steps.Add("Not" + element), message, "Remove one of them.")]
            : isNeeded && !present.MayHave(element) && !present.MayHave("Not" + element) ? [Wrong(steps, message, "Write one of them.")] : [];
    }

    private static IEnumerable<Fault> Forbid(TemplateMap statement, string element, string message, ImmutableArray<string> steps) =>
        ((string[])[element, "Not" + element]).Where(statement.ContainsKey).Select(key => Wrong(steps.Add(key), message, "Remove it."));

    private static IEnumerable<Fault> CheckTexts(TemplateValue? value, ImmutableArray<string> steps) => value switch
    {
        null or TemplateIntrinsic or TemplateScalar { Value: string } => [],
        TemplateList list => list.SelectMany((item, index) => item is TemplateIntrinsic or TemplateScalar { Value: string } ? [] : (Fault[])[Wrong(steps.Add(PlacedCall.Index(index)), "This is a string.", "Write it as one.")]),
        _ => [Wrong(steps, "This is a string or a list of strings.", "Write it as such.")],
    };

    private static IEnumerable<Fault> CheckActions(TemplateValue? value, ImmutableArray<string> steps) => value switch
    {
        TemplateScalar { Value: string text } => CheckAction(text, steps),
        TemplateList list => list.SelectMany((item, index) => CheckActions(item, steps.Add(PlacedCall.Index(index)))),
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } =>
            CheckActions(branches[1], steps.Add("Fn::If").Add("1")).Concat(CheckActions(branches[2], steps.Add("Fn::If").Add("2"))),
        _ => [],
    };

    // What a loop or CloudFormation puts into a text is not known.
    private static IEnumerable<Fault> CheckAction(string action, ImmutableArray<string> steps) =>
        action.Contains("${", StringComparison.Ordinal) || action.Contains("{{", StringComparison.Ordinal) ? []
        : action == PolicyAction.AllOfAll ? [Wrong(steps, $"Whether IAM takes the action '{action}' is not documented: all actions are '*'.", "Write '*'.") with { Severity = MlSeverity.Warning }]
        : PolicyAction.FaultOf(action) is { } fault ? [Wrong(steps, fault, "Write service:Action, for example s3:GetObject.")]
        : [];

    private static IEnumerable<Fault> CheckPrincipal(TemplateValue? principal, ImmutableArray<string> steps) => principal switch
    {
        TemplateMap types => types.Keys.Where(key => !PolicyPrincipal.Types.Contains(key) && !key.StartsWith("Fn::", StringComparison.Ordinal))
            .Select(key => Wrong(steps.Add(key), $"There is no type of principal '{key}'.", $"The types are {string.Join(", ", PolicyPrincipal.Types)}.")),
        TemplateScalar { Value: not "*" } or TemplateList => [Wrong(steps, "A principal is '*' or a mapping of types.", "Write { AWS: … }, { Service: … } or { Federated: … }.")],
        _ => [],
    };

    private static IEnumerable<Fault> CheckConditions(TemplateValue? conditions, ImmutableArray<string> steps) => conditions switch
    {
        TemplateMap operators when !HasTransform(operators) => operators.SelectMany(entry => ConditionOperator.Parse(entry.Key) is null
            ? [Wrong(steps.Add(entry.Key), $"There is no condition operator '{entry.Key}'.", "Correct its name, for example StringEquals.")]
            : entry.Value is TemplateMap or TemplateIntrinsic ? [] : (Fault[])[Wrong(steps.Add(entry.Key), "An operator has a mapping of keys.", "Write { key: value }.")]),
        TemplateScalar or TemplateList => [Wrong(steps, "Conditions are a mapping of operators.", "Write { StringEquals: { key: value } }.")],
        _ => [],
    };

    private static IEnumerable<Fault> Unknown(TemplateMap map, IReadOnlyCollection<string> known, ImmutableArray<string> steps) =>
        map.Keys.Where(key => !known.Contains(key)).Select(key => Wrong(steps.Add(key), $"There is no element '{key}' here.", $"The elements are {string.Join(", ", known)}."));

    private static bool HasTransform(TemplateMap map) => map.Keys.Any(IntrinsicNames.IsMadeByTransform);

    private static Fault Wrong(ImmutableArray<string> steps, string message, string suggestion) => new(Id, steps, message, suggestion);
}

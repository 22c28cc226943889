using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Checks the form of the <c>Rules</c> section (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html). Other
/// functions than these are refused when CloudFormation validates the template
/// (github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/921 and /1183).
/// </summary>
/// <param name="findings">Where findings go.</param>
internal sealed class RuleFormCheck(ImmutableArray<MlFinding>.Builder findings)
{
    private static readonly HashSet<string> Functions = new(
        [
            "Ref", "Fn::And", "Fn::Contains", "Fn::EachMemberEquals", "Fn::EachMemberIn", "Fn::Equals", "Fn::Implies", "Fn::Not", "Fn::Or", "Fn::RefAll",
            "Fn::ValueOf", "Fn::ValueOfAll",
        ],
        StringComparer.Ordinal);

    /// <summary>Checks all rules.</summary>
    public void Run(TemplateMap rules)
    {
        foreach (var (name, rule) in rules)
        {
            CheckRule(rule, "Rules." + name);
        }
    }

    private void CheckRule(TemplateValue rule, string path)
    {
        if (rule is not TemplateMap body)
        {
            Report("UnexpectedValue", rule, path, "A rule is a mapping with the key 'Assertions'.", "Write the rule as such a mapping.");
            return;
        }

        CheckFunctions(body.GetValueOrDefault("RuleCondition"), path + ".RuleCondition");
        switch (body.GetValueOrDefault("Assertions"))
        {
            case null:
                Report("MissingKey", body, path, "The key 'Assertions' is missing.", "Add it, with a list of assertions.");
                break;
            case TemplateList list:
                CheckAssertions(list, path + ".Assertions");
                break;
            case var other:
                Report("UnexpectedValue", other, path + ".Assertions", "The assertions of a rule are a list.", "Write them as a list.");
                break;
        }
    }

    private void CheckAssertions(TemplateList list, string path)
    {
        for (var index = 0; index < list.Count; index++)
        {
            CheckAssertion(list[index], FormattableString.Invariant($"{path}[{index}]"));
        }
    }

    private void CheckAssertion(TemplateValue assertion, string path)
    {
        if (assertion is not TemplateMap body || !body.TryGetValue("Assert", out var assert))
        {
            Report("MissingKey", assertion, path, "An assertion is a mapping with the key 'Assert'.", "Add the key, with a condition function.");
            return;
        }

        CheckFunctions(assert, path + ".Assert");
    }

    private void CheckFunctions(TemplateValue? value, string path)
    {
        foreach (var call in CallsIn(value).Where(call => !Functions.Contains(call.Name)))
        {
            Report("RuleFunction", call, path, $"{call.Name} cannot be used in a rule.", $"Functions of rules are {string.Join(", ", Functions.Order(StringComparer.Ordinal))}.");
        }
    }

    private static IEnumerable<TemplateIntrinsic> CallsIn(TemplateValue? value) => value switch
    {
        TemplateIntrinsic call => [call, .. CallsIn(call.Argument)],
        TemplateList list => list.SelectMany(CallsIn),
        TemplateMap map => map.Values.SelectMany(CallsIn),
        _ => [],
    };

    private void Report(string id, TemplateValue value, string path, string message, string suggestion) =>
        findings.Add(Finding.Error(id, value.Location!, path, message, suggestion));
}

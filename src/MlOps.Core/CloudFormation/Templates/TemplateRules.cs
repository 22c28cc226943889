using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Checks parameters against the <c>Rules</c> of a template, before anything is made
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html).
/// </summary>
public sealed class TemplateRules
{
    private readonly Template _template;
    private readonly RuleValues _values;

    private TemplateRules(Template template, IEvaluationContext context)
    {
        _template = template;
        _values = new RuleValues(template, context);
    }

    /// <summary>Refuses parameters that a rule does not allow.</summary>
    /// <param name="template">The template.</param>
    /// <param name="context">The parameters, and the resources of account and region.</param>
    /// <exception cref="MlOpsException"><c>TemplateError</c>: an assertion does not hold, or cannot be worked out.</exception>
    public static void Check(Template template, IEvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(context);
        new TemplateRules(template, context).Check();
    }

    private void Check()
    {
        foreach (var (name, rule) in _template.Rules.Where(rule => rule.Value is TemplateMap))
        {
            CheckRule(name, (TemplateMap)rule);
        }
    }

    private void CheckRule(string name, TemplateMap rule)
    {
        if (rule.TryGetValue("RuleCondition", out var condition) && !Holds(condition))
        {
            return;
        }

        foreach (var assertion in (rule.GetValueOrDefault("Assertions") as TemplateList ?? []).OfType<TemplateMap>())
        {
            CheckAssertion(name, assertion);
        }
    }

    private void CheckAssertion(string name, TemplateMap assertion)
    {
        if (Holds(assertion["Assert"]))
        {
            return;
        }

        const string Action = "Give parameters that the rule allows.";

        // What CloudFormation says around the description is not published.
        var message = $"Rule {name} is not satisfied: {(assertion.TryGetValue("AssertDescription", out var description) ? description.ToString() : "an assertion does not hold")}";
        throw new MlOpsException("TemplateError", MlErrorCategory.InvalidData, message)
        {
            RecommendedAction = Action,
            Findings = assertion.Location is { } location ? [Finding.Error("RuleNotSatisfied", location, "Rules." + name, message, Action)] : [],
        };
    }

    private bool Holds(TemplateValue expression) => expression switch
    {
        TemplateIntrinsic { Name: "Fn::And", Argument: TemplateList { Count: >= 2 and <= 10 } all } => all.Aggregate(true, (holds, one) => Holds(one) && holds),
        TemplateIntrinsic { Name: "Fn::Or", Argument: TemplateList { Count: >= 2 and <= 10 } any } => any.Aggregate(false, (holds, one) => Holds(one) || holds),
        TemplateIntrinsic { Name: "Fn::Not", Argument: TemplateList { Count: 1 } one } => !Holds(one[0]),
        TemplateIntrinsic { Name: "Fn::Implies", Argument: TemplateList { Count: 2 } pair } => !Holds(pair[0]) || Holds(pair[1]),
        TemplateIntrinsic { Name: "Fn::Equals", Argument: TemplateList { Count: 2 } pair } => _values.Texts(pair[0]).SequenceEqual(_values.Texts(pair[1])),
        TemplateIntrinsic { Name: "Fn::Contains", Argument: TemplateList { Count: 2 } pair } => _values.Texts(pair[0]).Contains(_values.Text(pair[1])),
        TemplateIntrinsic { Name: "Fn::EachMemberEquals", Argument: TemplateList { Count: 2 } pair } => EachIn(pair[0], [_values.Text(pair[1])]),
        TemplateIntrinsic { Name: "Fn::EachMemberIn", Argument: TemplateList { Count: 2 } pair } => EachIn(pair[0], _values.Texts(pair[1])),
        TemplateIntrinsic call => throw TemplateErrors.Error($"Template error: {call.Name} is no condition of a rule, or has not the parameters that it needs"),
        _ => throw TemplateErrors.Error("Template error: the condition and the assertions of a rule are functions that return true or false"),
    };

    private bool EachIn(TemplateValue members, IReadOnlyList<string> allowed) => _values.Texts(members).All(allowed.Contains);
}

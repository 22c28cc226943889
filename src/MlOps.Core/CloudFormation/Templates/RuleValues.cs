namespace MlOps.CloudFormation.Templates;

/// <summary>The values that rules compare: parameters, and the resources of account and region with their attributes.</summary>
/// <param name="template">The template.</param>
/// <param name="context">The parameters, and the resources of account and region.</param>
internal sealed class RuleValues(Template template, IEvaluationContext context)
{
    /// <summary>"Supported attributes" of the page on rule functions; each type has the tags too.</summary>
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["AWS::EC2::VPC::Id"] = ["DefaultNetworkAcl", "DefaultSecurityGroup"],
        ["AWS::EC2::Subnet::Id"] = ["AvailabilityZone", "VpcId"],
        ["AWS::EC2::SecurityGroup::Id"] = [],
    };

    /// <summary>One value.</summary>
    /// <exception cref="MlOpsException"><c>TemplateError</c> where it is a list.</exception>
    public string Text(TemplateValue value) => Texts(value) is [var one] ? one : throw TemplateErrors.Error("Template error: a rule compares a list where a string belongs");

    /// <summary>A list's values; a string is a list of one.</summary>
    /// <exception cref="MlOpsException"><c>TemplateError</c> where it cannot be worked out.</exception>
    public IReadOnlyList<string> Texts(TemplateValue value) => value switch
    {
        TemplateScalar scalar => [scalar.ToString()],
        TemplateList list => [.. list.SelectMany(Texts)],
        TemplateIntrinsic { Name: "Ref", Argument: TemplateScalar { Value: string name } } => Texts(Parameter(name)),
        TemplateIntrinsic { Name: "Fn::RefAll", Argument: TemplateScalar { Value: string type } } => context.ResourceIds(type),
        TemplateIntrinsic { Name: "Fn::ValueOf", Argument: TemplateList { Count: 2 } pair } when Names(pair) is [var parameter, var attribute] => ValueOf(parameter, attribute),
        TemplateIntrinsic { Name: "Fn::ValueOfAll", Argument: TemplateList { Count: 2 } pair } when Names(pair) is [var type, var attribute] =>
            [.. context.ResourceIds(type).Select(id => Attribute(type, id, attribute)).OfType<string>()],
        TemplateIntrinsic call => throw TemplateErrors.Error($"Template error: {call.Name} is no value of a rule, or has not the parameters that it needs"),
        _ => throw TemplateErrors.Error("Template error: rules compare strings and lists of strings"),
    };

    private IReadOnlyList<string> ValueOf(string name, string attribute)
    {
        var parameter = template.Parameters.FirstOrDefault(parameter => parameter.LogicalId == name) ?? throw Unresolved(name);
        var type = parameter.Type.Replace("AWS::SSM::Parameter::Value<", "", StringComparison.Ordinal).Replace("List<", "", StringComparison.Ordinal).TrimEnd('>');
        return [.. Texts(Parameter(name)).Select(id => Attribute(type, id, attribute) ?? "")];
    }

    private string? Attribute(string type, string id, string attribute)
    {
        var isKnown = Attributes.TryGetValue(type, out var names) && (names.Contains(attribute) || attribute.StartsWith("Tags.", StringComparison.Ordinal));
        return isKnown ? context.ResourceAttribute(type, id, attribute) : throw TemplateErrors.Error($"Template error: parameters of type {type} have no attribute {attribute} for rules");
    }

    private TemplateValue Parameter(string name) => context.Parameter(name) ?? throw Unresolved(name);

    private static string[] Names(TemplateList pair) => [.. pair.OfType<TemplateScalar>().Select(part => part.ToString())];

    private static MlOpsException Unresolved(string name) => TemplateErrors.Error($"Template format error: Unresolved dependencies [{name}]. Cannot reference resources in the Rules block of the template");
}

using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Finds attributes, by <c>Fn::GetAtt</c> and <c>Fn::Sub</c>, that the resource's type does not have.</summary>
/// <param name="scope">The template.</param>
internal sealed class AttributeCheck(TemplateScope scope)
{
    public IEnumerable<Fault> Run() => TemplateParts.Values(scope.Template).SelectMany(part => PlacedCall.In(part.Value, part.Steps)).SelectMany(CheckCall);

    private IEnumerable<Fault> CheckCall(PlacedCall placed) => placed.Call switch
    {
        { Name: "Fn::GetAtt", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateScalar { Value: string id } && pair[1] is TemplateScalar { Value: string attribute } =>
            Check(id, attribute, placed.Steps.Add("1")),
        { Name: "Fn::Sub", Argument: TemplateScalar { Value: string text } } => CheckText(text, TemplateMap.Empty, placed.Steps),
        { Name: "Fn::Sub", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateScalar { Value: string text } && pair[1] is TemplateMap values =>
            CheckText(text, values, placed.Steps),
        _ => [],
    };

    private IEnumerable<Fault> CheckText(string text, TemplateMap values, ImmutableArray<string> steps) => SubText.Parse(text)
        .Where(part => part.IsVariable && !values.ContainsKey(part.Text))
        .SelectMany(part => part.Text.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Check(part.Text[..dot], part.Text[(dot + 1)..], steps) : []);

    private IEnumerable<Fault> Check(string id, string attribute, ImmutableArray<string> steps) =>
        scope.Resource(id) is { } resource && TemplateScope.SchemaOf(resource) is { } schema && !ResourceAttributes.Has(schema, attribute)
            ? [new Fault(
                "UnknownAttribute",
                steps,
                $"{resource.Type} has no attribute '{attribute}'.",
                schema.Attributes.IsEmpty ? "It has none: use Ref." : NearName.Advise(attribute, schema.Attributes, $"The attributes are {string.Join(", ", schema.Attributes)}."))]
            : [];
}

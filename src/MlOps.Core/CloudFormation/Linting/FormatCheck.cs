using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Checks properties of which the registry says what they name, such as the ARN of a role: texts by their form, references by what the resource's
/// type gives.
/// </summary>
/// <param name="scope">The template.</param>
internal sealed class FormatCheck(TemplateScope scope)
{
    private const string Id = "WrongFormat";

    public IEnumerable<Fault> Run() => scope.Template.Resources.SelectMany(resource =>
        ResourceTypeNames.IsPublic(resource.Type) && ResourceTypeCatalog.Default.FindPublished(resource.Type) is { } schema
            ? Check(resource.Properties, schema.Shape, ["Resources", resource.LogicalId, "Properties"])
            : []);

    private IEnumerable<Fault> Check(TemplateValue value, PropertyShape shape, ImmutableArray<string> steps) => value switch
    {
        TemplateMap map => map.SelectMany(entry => (shape.Properties.GetValueOrDefault(entry.Key) ?? shape.Values) is { } inner ? Check(entry.Value, inner, steps.Add(entry.Key)) : []),
        TemplateList list => shape.Items is { } item ? list.SelectMany((one, index) => Check(one, item, steps.Add(PlacedCall.Index(index)))) : [],
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } =>
            Check(branches[1], shape, steps.Add("Fn::If").Add("1")).Concat(Check(branches[2], shape, steps.Add("Fn::If").Add("2"))),
        TemplateScalar { Value: string text } => CheckText(text, FormatsOf(shape), steps),
        TemplateIntrinsic call => CheckReference(call, FormatsOf(shape), steps),
        _ => [],
    };

    private static IEnumerable<Fault> CheckText(string text, ImmutableArray<string> formats, ImmutableArray<string> steps) =>
        formats.IsEmpty || DynamicReference.In(text).Any() || formats.Any(format => TextFormats.Fits(text, format))
            ? []
            : [new Fault(Id, steps, $"'{text}' is no {string.Join(" or ", formats)}.", "Write one, or refer to the resource.")];

    private IEnumerable<Fault> CheckReference(TemplateIntrinsic call, ImmutableArray<string> formats, ImmutableArray<string> steps)
    {
        if (formats.IsEmpty || Target(call) is not { } target)
        {
            return [];
        }

        var given = FormatsOf(target);
        return given.IsEmpty || formats.Intersect(given).Any()
            ? []
            : [new Fault(Id, steps, $"{call.Name} gives {string.Join(" or ", given)} where {string.Join(" or ", formats)} belongs.", "Refer to another attribute, or another resource.")];
    }

    /// <summary>What a reference gives; null where that is not known.</summary>
    private PropertyShape? Target(TemplateIntrinsic call) => call switch
    {
        { Name: "Ref", Argument: TemplateScalar { Value: string id } } when Published(id) is { PrimaryIdentifier: [var only] } schema => ResourceAttributes.ShapeOf(schema, only.Replace('/', '.')),
        { Name: "Fn::GetAtt", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateScalar { Value: string id } && pair[1] is TemplateScalar { Value: string attribute } && Published(id) is { } schema =>
            ResourceAttributes.ShapeOf(schema, attribute),
        _ => null,
    };

    private ResourceTypeSchema? Published(string id) =>
        scope.Resource(id) is { } resource && ResourceTypeNames.IsPublic(resource.Type) ? ResourceTypeCatalog.Default.FindPublished(resource.Type) : null;

    private static ImmutableArray<string> FormatsOf(PropertyShape shape) =>
        shape.Format is { } format ? [format] : !shape.AnyOf.IsEmpty && shape.AnyOf.All(one => one.Format is not null) ? [.. shape.AnyOf.Select(one => one.Format!)] : [];
}

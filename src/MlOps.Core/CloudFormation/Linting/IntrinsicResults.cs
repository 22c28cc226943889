using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>What kind of value an intrinsic gives.</summary>
/// <param name="scope">The template around it.</param>
internal sealed class IntrinsicResults(TemplateScope scope)
{
    /// <summary>The kind; <see cref="ShapeTypes.Any"/> where that is not known.</summary>
    public ShapeTypes Of(TemplateIntrinsic call) => call switch
    {
        { Name: "Ref", Argument: TemplateScalar { Value: string name } } => OfReference(name),
        { Name: "Fn::GetAtt", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateScalar { Value: string id } && pair[1] is TemplateScalar { Value: string attribute } =>
            OfAttribute(id, attribute),
        { Name: "Fn::Sub" or "Fn::Join" or "Fn::Base64" or "Fn::ImportValue" or "Fn::ToJsonString" } => ShapeTypes.Text,
        { Name: "Fn::Length" } => ShapeTypes.WholeNumber,
        { Name: "Fn::GetAZs" or "Fn::Split" or "Fn::Cidr" } => ShapeTypes.List,
        _ => ShapeTypes.Any,
    };

    private ShapeTypes OfReference(string name)
    {
        if (scope.Parameter(name) is { } parameter)
        {
            return !ParameterTypes.IsKnown(parameter.Type) ? ShapeTypes.Any : ParameterTypes.IsList(parameter.Type) ? ShapeTypes.List : ShapeTypes.Text;
        }

        return name switch
        {
            "AWS::NotificationARNs" => ShapeTypes.List,
            "AWS::NoValue" => ShapeTypes.Any,
            _ when name.StartsWith("AWS::", StringComparison.Ordinal) => ShapeTypes.Text,
            _ => scope.Resource(name) is { } resource && TemplateScope.SchemaOf(resource) is not null ? ShapeTypes.Text : ShapeTypes.Any,
        };
    }

    private ShapeTypes OfAttribute(string id, string attribute) =>
        scope.Resource(id) is { } resource && TemplateScope.SchemaOf(resource) is { } schema && ResourceAttributes.ShapeOf(schema, attribute) is { } shape
            ? shape.Types
            : ShapeTypes.Any;
}

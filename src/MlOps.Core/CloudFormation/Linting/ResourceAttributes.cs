using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.CloudFormation.Linting;

/// <summary>The attributes of a resource type, by the names that <c>Fn::GetAtt</c> takes.</summary>
internal static class ResourceAttributes
{
    /// <summary>Whether a type has an attribute.</summary>
    public static bool Has(ResourceTypeSchema schema, string name) => schema.Attributes.Any(attribute => Fits(attribute.Split('.'), name.Split('.')));

    /// <summary>The shape of an attribute; null where the schema has no property of that name.</summary>
    public static PropertyShape? ShapeOf(ResourceTypeSchema schema, string name) =>
        name.Split('.').Aggregate((PropertyShape?)schema.Shape, (shape, step) => shape?.Properties.GetValueOrDefault(step));

    // A star at the end stands for all the rest, one within for any one name.
    private static bool Fits(string[] attribute, string[] name) =>
        (attribute.Length == name.Length || (attribute[^1] == "*" && name.Length >= attribute.Length))
        && attribute.Zip(name).All(pair => pair.First == "*" || pair.First == pair.Second);
}

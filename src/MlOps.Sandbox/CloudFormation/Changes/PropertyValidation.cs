using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>
/// What CloudFormation's early validation says of properties before anything is made
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/validate-stack-deployments.html). The words are those of its JSON schema validator
/// (https://github.com/everit-org/json-schema).
/// </summary>
internal static class PropertyValidation
{
    /// <summary>What is wrong with properties; values that are not known yet pass.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="properties">Its properties, worked out.</param>
    public static IEnumerable<ValidationFinding> Check(TemplateResource resource, JsonObject properties) =>
        PropertyRules.Check(ResourceTypeCatalog.Default.Get(resource.Type), (TemplateMap)TemplateJson.FromNode(properties))
            .Where(violation => violation.Rule <= PropertyRule.Limits && !Evaluation.IsUnknown(violation.Value.ToString() ?? ""))
            .Select(violation => Finding(resource, violation));

    private static ValidationFinding Finding(TemplateResource resource, PropertyViolation violation)
    {
        var steps = violation.Rule is PropertyRule.Required or PropertyRule.Known ? violation.Steps[..^1] : violation.Steps;
        var pointer = string.Concat(steps.Select(step => "/" + step));
        return new ValidationFinding(
            resource.LogicalId,
            resource.Type,
            "PROPERTY_VALIDATION",
            "FAIL",
            $"/Resources/{resource.LogicalId}/Properties{pointer}",
            $"#{pointer}: {Reason(violation)}",
            "AWS::EarlyValidation::PropertyValidation");
    }

    private static string Reason(PropertyViolation violation) => violation.Rule switch
    {
        PropertyRule.Required => $"required key [{violation.Name}] not found",
        PropertyRule.Known => $"extraneous key [{violation.Name}] is not permitted",
        PropertyRule.Type => $"expected type: {TypeName(violation.Shape!.Types)}, found: {TypeName(violation.Value)}",
        PropertyRule.AllowedValues => $"{violation.Value} is not a valid enum value",
        PropertyRule.Pattern => $"string [{violation.Value}] does not match pattern {violation.Shape!.Pattern}",
        _ => Limits(violation, violation.Shape!),
    };

    private static string Limits(PropertyViolation violation, PropertyShape shape)
    {
        var isLess = violation.Size < shape.Minimum;
        var limit = Text(isLess ? shape.Minimum : shape.Maximum);
        var size = Text(violation.Size);
        return violation.Value switch
        {
            TemplateList => $"expected {(isLess ? "minimum" : "maximum")} item count: {limit}, found: {size}",
            _ when shape.Types.HasFlag(ShapeTypes.Text) => $"expected {(isLess ? "min" : "max")}Length: {limit}, actual: {size}",
            _ => $"{size} is not {(isLess ? "greater" : "less")} or equal to {limit}",
        };
    }

    private static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string TypeName(ShapeTypes types) => types switch
    {
        _ when types.HasFlag(ShapeTypes.Map) => "JSONObject",
        _ when types.HasFlag(ShapeTypes.List) => "JSONArray",
        _ when types.HasFlag(ShapeTypes.Text) => "String",
        _ when types.HasFlag(ShapeTypes.Number) => "Number",
        _ when types.HasFlag(ShapeTypes.WholeNumber) => "Integer",
        _ => "Boolean",
    };

    private static string TypeName(TemplateValue value) => value switch
    {
        TemplateMap => "JSONObject",
        TemplateList => "JSONArray",
        _ => "String",
    };
}

using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Reports;

/// <summary>
/// The properties of a template's resources without intrinsics. What only the deployment tells stands in braces: <c>{EncryptionKey.Arn}</c> for an attribute,
/// <c>{ssm:/path}</c> for what CloudFormation reads from an SSM parameter.
/// </summary>
internal sealed class TemplateValues
{
    private readonly Dictionary<string, TemplateMap> _properties;

    private TemplateValues(Dictionary<string, TemplateMap> properties) => _properties = properties;

    /// <summary>Works the properties out.</summary>
    public static TemplateValues Of(MlProduct product, Template template)
    {
        var evaluator = new TemplateEvaluator(template, ContextOf(product, template));
        return new TemplateValues(template.Resources.ToDictionary(resource => resource.LogicalId, resource => evaluator.EvaluateMap(resource.Properties), StringComparer.Ordinal));
    }

    /// <summary>The properties of a resource.</summary>
    public TemplateMap Of(string logicalId) => _properties[logicalId];

    /// <summary>A property's value by its path; null where there is none.</summary>
    public TemplateValue? At(string logicalId, params ReadOnlySpan<string> path)
    {
        TemplateValue? value = _properties[logicalId];
        foreach (var key in path)
        {
            value = (value as TemplateMap)?.GetValueOrDefault(key);
        }

        return value;
    }

    /// <summary>A property's text by its path; null where there is none.</summary>
    public string? TextAt(string logicalId, params ReadOnlySpan<string> path) => At(logicalId, path)?.ToString();

    /// <summary>The texts of a list by its path; empty where there is none.</summary>
    public IReadOnlyList<string> TextsAt(string logicalId, params ReadOnlySpan<string> path) =>
        At(logicalId, path) is TemplateList list ? [.. list.Select(value => value.ToString() ?? "")] : [];

    private static StackContext ContextOf(MlProduct product, Template template) => new()
    {
        Region = product.Region,
        AccountId = product.AccountId,
        Partition = product.Partition,
        UrlSuffix = RegionCatalog.Default.UrlSuffixOf(product.Region),
        StackName = product.StackName,
        Parameters = template.Parameters.ToDictionary(parameter => parameter.LogicalId, FromSsm, StringComparer.Ordinal),
        References = id => product.ResourceNames.GetValueOrDefault(id) ?? $"{{{id}}}",
        Attributes = (id, attribute) => Attribute(product, template, id, attribute),
    };

    private static TemplateValue FromSsm(TemplateParameter parameter)
    {
        var text = new TemplateScalar($"{{ssm:{parameter.Default}}}");
        return parameter.Type.Contains("List<", StringComparison.Ordinal) ? new TemplateList(text) : text;
    }

    private static TemplateValue? Attribute(MlProduct product, Template template, string id, string attribute) =>
        attribute == "Arn" && template.Resources.Any(resource => resource.LogicalId == id && resource.Type == "AWS::IAM::Role")
            ? $"arn:{product.Partition}:iam::{product.AccountId}:role/{product.ResourceNames[id]}"
            : $"{{{id}.{attribute}}}";
}

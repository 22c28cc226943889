using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Reads the text of templates; what Core finds wrong is said in CloudFormation's words.</summary>
internal static class TemplateText
{
    private const int MaxParsed = 64;
    private static readonly ConcurrentDictionary<string, Template> Parsed = new(StringComparer.Ordinal);

    /// <summary>Reads a template's text.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public static Template Read(string body)
    {
        if (Encoding.UTF8.GetByteCount(body) > Template.MostBytes)
        {
            throw Refusals.Constraint(body, "templateBody", $"Member must have length less than or equal to {Template.MostBytes}");
        }

        return Parse(body);
    }

    /// <summary>Reads a template's text of whatever size.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public static Template Parse(string body)
    {
        // An operation looks at its template at each step; a text always reads the same.
        if (Parsed.TryGetValue(body, out var known))
        {
            return known;
        }

        var template = ParseAnew(body);
        if (Parsed.Count >= MaxParsed)
        {
            Parsed.Clear();
        }

        Parsed[body] = template;
        return template;
    }

    /// <summary>The template after its transforms, its policies worked out.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public static Template Transformed(Template template, StackContext context)
    {
        var transformed = Refusals.OfTemplate(() => ResourcePolicies.WorkOut(LanguageExtensions.Expand(template, context), context));
        if (TemplateTransforms.AreOpen(template))
        {
            CheckReferences(transformed);
        }

        return transformed;
    }

    private static Template ParseAnew(string body)
    {
        var document = TemplateReader.Read(body);
        if (document.Findings.FirstOrDefault(finding => finding.Severity == MlSeverity.Error) is { } finding)
        {
            throw Refusals.Validation(FormatError(body, finding));
        }

        CheckReferences(document.Template);
        return document.Template;
    }

    private static void CheckReferences(Template template)
    {
        if (TemplateTransforms.AreOpen(template))
        {
            return;
        }

        // CloudFormation names all that is missing at once.
        var known = template.Resources.Select(resource => resource.LogicalId).Concat(template.Parameters.Select(parameter => parameter.LogicalId)).ToHashSet(StringComparer.Ordinal);
        var missing = template.Resources.SelectMany(resource => resource.DependsOn.Concat(Names(resource.Properties))).Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            throw Refusals.Validation($"Template format error: Unresolved resource dependencies [{string.Join(", ", missing)}] in the Resources block of the template");
        }

        if (TemplateGraph.Of(template).Findings.FirstOrDefault() is { } finding)
        {
            throw Refusals.Validation(finding.Message);
        }
    }

    private static IEnumerable<string> Names(TemplateValue value) =>
        TemplateReferences.In(value).Where(reference => reference.Attribute is null && !reference.Name.StartsWith("AWS::", StringComparison.Ordinal)).Select(reference => reference.Name);

    private static string FormatError(string body, MlFinding finding)
    {
        var isJson = body.TrimStart().StartsWith('{');
        return finding.Id switch
        {
            "MissingResources" => "Template format error: At least one Resources member must be defined.",
            "MissingKey" when finding.Message.Contains("'Type'", StringComparison.Ordinal) =>
                $"Template format error: [/{finding.Path?.Replace('.', '/')}] Every Resources object must contain a Type member.",
            "MissingKey" when finding.Message.Contains("'Value'", StringComparison.Ordinal) => "Template format error: Every Outputs member must contain a Value object",
            "YamlAlias" or "AliasNotAllowed" or "UnsupportedAlias" or "Alias" => "Template error: YAML aliases are not allowed in CloudFormation templates",
            _ when finding.Message.Contains("alias", StringComparison.OrdinalIgnoreCase) => "Template error: YAML aliases are not allowed in CloudFormation templates",
            _ when isJson && finding.Id.Contains("Json", StringComparison.Ordinal) =>
                string.Create(CultureInfo.InvariantCulture, $"Template format error: JSON not well-formed. (line {finding.Line}, column {finding.Column})"),
            _ when finding.Id.Contains("Yaml", StringComparison.Ordinal) || finding.Id.Contains("Syntax", StringComparison.Ordinal) =>
                string.Create(CultureInfo.InvariantCulture, $"Template format error: YAML not well-formed. (line {finding.Line}, column {finding.Column})"),
            _ => $"Template format error: {finding.Message}",
        };
    }
}

using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>Parameters with <c>NoEcho</c>, of whose values a deployed stack tells nothing but asterisks.</summary>
internal static class HiddenParameters
{
    /// <summary>A template whose hidden parameters take the asterisks, which need not be a value that they allow.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">The values of its parameters, by name.</param>
    public static Template Admit(Template template, IReadOnlyDictionary<string, string> values) => template with
    {
        Parameters = [.. template.Parameters.Select(parameter => IsHidden(parameter, values) ? Unconstrained(parameter) : parameter)],
    };

    /// <summary>The hidden parameters of a template, whose values are not known.</summary>
    /// <param name="template">The template.</param>
    public static IReadOnlySet<string> NamesIn(Template template) =>
        template.Parameters.Where(parameter => parameter.NoEcho).Select(parameter => parameter.LogicalId).ToHashSet(StringComparer.Ordinal);

    private static bool IsHidden(TemplateParameter parameter, IReadOnlyDictionary<string, string> values) =>
        parameter.NoEcho && values.GetValueOrDefault(parameter.LogicalId) == TemplateParameter.NotEchoed;

    private static TemplateParameter Unconstrained(TemplateParameter parameter) => parameter with
    {
        Type = parameter.Type == "Number" ? "String" : parameter.Type,
        AllowedValues = [],
        AllowedPattern = null,
        MinLength = null,
        MaxLength = null,
    };
}

using System.Collections.Frozen;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>
/// Hides what comes from parameters with <c>NoEcho</c>, whose values CloudFormation shows as asterisks
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).
/// </summary>
/// <param name="template">The template.</param>
/// <param name="conditions">The outcome of its conditions.</param>
internal sealed class NoEchoValues(Template template, IReadOnlyDictionary<string, bool> conditions)
{
    private readonly FrozenSet<string> _parameters =
        template.Parameters.Where(parameter => parameter.NoEcho).Select(parameter => parameter.LogicalId).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A value as it may be shown.</summary>
    /// <param name="expression">The expression of the template that gave it; null where none did.</param>
    /// <param name="value">The value; null where there is none.</param>
    public TemplateValue? Hide(TemplateValue? expression, TemplateValue? value) => (expression, value) switch
    {
        _ when value is null || !Reads(expression) => value,
        (TemplateMap expressions, TemplateMap values) => Hide(expressions, values),
        (TemplateList expressions, TemplateList values) when expressions.Count == values.Count =>
            new TemplateList(values.Select((item, index) => Hide(expressions[index], item)!)),
        _ => TemplateParameter.NotEchoed,
    };

    /// <summary>Properties as they may be shown.</summary>
    /// <param name="expressions">The properties in the template.</param>
    /// <param name="values">Their values.</param>
    public TemplateMap Hide(TemplateMap expressions, TemplateMap values) => _parameters.Count == 0
        ? values
        : new TemplateMap(values.Select(entry => (entry.Key, Hide(expressions.GetValueOrDefault(entry.Key), entry.Value))));

    private bool Reads(TemplateValue? expression) => _parameters.Count > 0
        && TemplateReferences.In(expression, conditions).Any(reference => reference.Attribute is null && _parameters.Contains(reference.Name));
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace MlOps.CloudFormation.Templates;

/// <summary>Turns given values and defaults into the values of a template's parameters, checked as CloudFormation checks them.</summary>
public static class ParameterValues
{
    private const string SsmPrefix = "AWS::SSM::Parameter::Value<";

    /// <summary>Whether a parameter's value names an SSM parameter whose value it really is.</summary>
    public static bool IsFromSsm(TemplateParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Type.StartsWith(SsmPrefix, StringComparison.Ordinal);
    }

    /// <summary>The text of every parameter: as given, otherwise its default. SSM parameters are names still.</summary>
    /// <param name="template">The template.</param>
    /// <param name="given">Given values by name.</param>
    /// <exception cref="MlOpsException"><c>TemplateError</c> in CloudFormation's words: a value is missing, unknown, or not allowed.</exception>
    public static IReadOnlyDictionary<string, string> Texts(Template template, IReadOnlyDictionary<string, string> given)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(given);
        var unknown = given.Keys.Except(template.Parameters.Select(parameter => parameter.LogicalId), StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
        {
            throw TemplateErrors.Error($"Parameters: [{string.Join(", ", unknown)}] do not exist in the template");
        }

        var missing = template.Parameters.Where(parameter => parameter.Default is null && !given.ContainsKey(parameter.LogicalId)).Select(parameter => parameter.LogicalId).ToArray();
        if (missing.Length > 0)
        {
            throw TemplateErrors.Error($"Parameters: [{string.Join(", ", missing)}] must have values");
        }

        return template.Parameters.ToDictionary(parameter => parameter.LogicalId, parameter => Check(parameter, TextOf(parameter, given)), StringComparer.Ordinal);
    }

    /// <summary>The values of every parameter, for evaluation.</summary>
    /// <param name="template">The template.</param>
    /// <param name="given">Given values by name.</param>
    /// <param name="ssm">The value of an SSM parameter by its name; null where there is none.</param>
    /// <exception cref="MlOpsException"><c>TemplateError</c> in CloudFormation's words.</exception>
    public static IReadOnlyDictionary<string, TemplateValue> Resolve(Template template, IReadOnlyDictionary<string, string> given, Func<string, string?> ssm)
    {
        var texts = Texts(template, given);
        return template.Parameters.ToDictionary(parameter => parameter.LogicalId, parameter => Resolve(parameter, texts[parameter.LogicalId], ssm), StringComparer.Ordinal);
    }

    private static TemplateValue Resolve(TemplateParameter parameter, string text, Func<string, string?> ssm)
    {
        if (!IsFromSsm(parameter))
        {
            return Typed(parameter.Type, text);
        }

        var value = ssm(text) ?? throw TemplateErrors.Error($"Unable to fetch parameters [{text}] from parameter store for this account.");
        return Typed(parameter.Type[SsmPrefix.Length..^1], value);
    }

    private static TemplateValue Typed(string type, string text) => type == "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal)
        ? new TemplateList(text.Length == 0 ? [] : text.Split(',').Select(item => (TemplateValue)item.Trim()))
        : text;

    private static string TextOf(TemplateParameter parameter, IReadOnlyDictionary<string, string> given) =>
        given.TryGetValue(parameter.LogicalId, out var value) ? value : parameter.Default is TemplateList list ? string.Join(',', list) : parameter.Default!.ToString()!;

    private static string Check(TemplateParameter parameter, string text)
    {
        if (!IsFromSsm(parameter) && Problem(parameter, text) is { } problem)
        {
            throw TemplateErrors.Error(parameter.ConstraintDescription is { } constraint ? $"Parameter {parameter.LogicalId} failed to satisfy constraint: {constraint}" : problem);
        }

        return text;
    }

    private static string? Problem(TemplateParameter parameter, string text)
    {
        if (parameter.Type == "Number")
        {
            return NumberProblem(parameter, text);
        }

        string[] items = Typed(parameter.Type, text) is TemplateList list ? [.. list.Select(item => item.ToString()!)] : [text];
        if (!parameter.AllowedValues.IsEmpty && !items.All(item => parameter.AllowedValues.Any(value => value.ToString() == item)))
        {
            return $"Parameter '{parameter.LogicalId}' must be one of AllowedValues";
        }

        if (parameter.AllowedPattern is { } pattern && !items.All(item => Regex.IsMatch(item, $"^(?:{pattern})\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))))
        {
            return $"Parameter '{parameter.LogicalId}' must match pattern {pattern}";
        }

        if (parameter.MinLength is { } shortest && text.Length < shortest)
        {
            return $"Parameter '{parameter.LogicalId}' must contain at least {shortest} characters";
        }

        return parameter.MaxLength is { } longest && text.Length > longest ? $"Parameter '{parameter.LogicalId}' must contain at most {longest} characters" : null;
    }

    private static string? NumberProblem(TemplateParameter parameter, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return $"Parameter '{parameter.LogicalId}' must be a number.";
        }

        if (number < parameter.MinValue)
        {
            return $"Parameter '{parameter.LogicalId}' must be a number not less than {parameter.MinValue}";
        }

        if (number > parameter.MaxValue)
        {
            return $"Parameter '{parameter.LogicalId}' must be a number not greater than {parameter.MaxValue}";
        }

        return parameter.AllowedValues.IsEmpty || parameter.AllowedValues.Any(value => value.ToString() == text) ? null : $"Parameter '{parameter.LogicalId}' must be one of AllowedValues";
    }
}

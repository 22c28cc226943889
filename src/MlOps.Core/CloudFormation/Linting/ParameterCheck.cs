using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Checks parameters: their types, and that a default is one that the parameter itself allows
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).
/// </summary>
/// <param name="scope">The template.</param>
internal sealed class ParameterCheck(TemplateScope scope)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    public IEnumerable<Fault> Run() => scope.Template.Parameters.SelectMany(Check);

    private static IEnumerable<Fault> Check(TemplateParameter parameter)
    {
        ImmutableArray<string> steps = ["Parameters", parameter.LogicalId];
        return ParameterTypes.IsKnown(parameter.Type)
            ? CheckConstraints(parameter, steps).Concat(CheckDefault(parameter, steps.Add("Default")))
            : [new Fault("UnknownParameterType", steps.Add("Type"), $"There is no parameter type '{parameter.Type}'.", ParameterTypes.Advise(parameter.Type))];
    }

    private static IEnumerable<Fault> CheckConstraints(TemplateParameter parameter, ImmutableArray<string> steps)
    {
        var isNumber = parameter.Type is "Number" or "List<Number>";
        string?[] wrong =
        [
            parameter.MinLength is not null && isNumber ? "MinLength" : null, parameter.MaxLength is not null && isNumber ? "MaxLength" : null,
            parameter.AllowedPattern is not null && parameter.Type == "Number" ? "AllowedPattern" : null,
            parameter.MinValue is not null && !isNumber ? "MinValue" : null, parameter.MaxValue is not null && !isNumber ? "MaxValue" : null,
        ];
        return wrong.OfType<string>().Select(key => new Fault("InvalidConstraint", steps.Add(key), $"'{key}' cannot be used with the type {parameter.Type}.", "Remove it."));
    }

    private static IEnumerable<Fault> CheckDefault(TemplateParameter parameter, ImmutableArray<string> steps)
    {
        switch (parameter.Default)
        {
            case null:
                return [];
            case TemplateScalar { Value: not null } scalar:
                // What a parameter of Systems Manager holds is not known here; the default is its name.
                return parameter.Type.StartsWith("AWS::SSM::", StringComparison.Ordinal) || !Problems(parameter, scalar.ToString()).Any() ? [] : ValuesOf(parameter, scalar.ToString()).SelectMany(value => Problems(parameter, value)).Distinct()
                    .Select(problem => new Fault("DefaultNotAllowed", steps, $"The default {problem}.", "Write a default that the parameter allows."));
            default:
                return [new Fault("UnexpectedValue", steps, "A default is a string or a number.", "Write it as one; of a list, with commas between its items.")];
        }
    }

    private static string[] ValuesOf(TemplateParameter parameter, string text) =>
        ParameterTypes.IsList(parameter.Type) ? text.Split(',', StringSplitOptions.TrimEntries) : [text];

    private static IEnumerable<string> Problems(TemplateParameter parameter, string value)
    {
        var number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : (double?)null;
        if (parameter.Type is "Number" or "List<Number>" && number is null)
        {
            yield return $"'{value}' is no number";
        }

        if (!parameter.AllowedValues.IsEmpty && !parameter.AllowedValues.Any(allowed => allowed.ToString() == value || (number is not null && allowed.ToString() is { } text && double.TryParse(text, CultureInfo.InvariantCulture, out var other) && other == number)))
        {
            yield return $"'{value}' is not among AllowedValues";
        }

        if (parameter.AllowedPattern is { } pattern && !Matches(value, pattern))
        {
            yield return $"'{value}' does not match AllowedPattern";
        }

        if (value.Length < parameter.MinLength || value.Length > parameter.MaxLength)
        {
            yield return $"'{value}' is shorter or longer than MinLength and MaxLength say";
        }

        if (number < parameter.MinValue || number > parameter.MaxValue)
        {
            yield return $"'{value}' is smaller or larger than MinValue and MaxValue say";
        }
    }

    private static bool Matches(string value, string pattern)
    {
        try
        {
            // CloudFormation holds the whole value against the pattern.
            return Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}

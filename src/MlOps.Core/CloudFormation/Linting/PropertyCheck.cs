using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;

namespace MlOps.CloudFormation.Linting;

/// <summary>Holds a resource's properties against its type's schema. What an intrinsic will give is not known yet and passes.</summary>
internal sealed class PropertyCheck
{
    // A pattern of the registry is written by many hands; none may hold up the check.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly ImmutableArray<MlFinding>.Builder _findings = ImmutableArray.CreateBuilder<MlFinding>();

    private PropertyCheck()
    {
    }

    /// <summary>Checks the properties of a resource.</summary>
    /// <param name="schema">The schema of its type.</param>
    /// <param name="properties">The properties.</param>
    /// <param name="path">Where they are in the document.</param>
    /// <param name="place">The resource's place, for what has none of its own.</param>
    public static ImmutableArray<MlFinding> Run(ResourceTypeSchema schema, TemplateMap properties, string path, SourceLocation place)
    {
        var check = new PropertyCheck();
        check.CheckMap(properties, schema.Properties, schema.Required, path, place);
        check.CheckReadOnly(schema, properties, path, place);
        return check._findings.ToImmutable();
    }

    private void CheckReadOnly(ResourceTypeSchema schema, TemplateMap properties, string path, SourceLocation place)
    {
        foreach (var (name, value) in properties.Where(property => schema.ReadOnly.Touch(property.Key)))
        {
            Report("ReadOnlyProperty", value.Location ?? place, $"{path}.{name}", $"{schema.TypeName} sets '{name}' itself.", "Remove it.");
        }
    }

    private void CheckMap(
        TemplateMap map, IReadOnlyDictionary<string, PropertyShape> shapes, ImmutableArray<string> required, string path, SourceLocation place)
    {
        foreach (var name in required.Where(name => !map.ContainsKey(name)))
        {
            Report("MissingProperty", map.Location ?? place, path, $"'{name}' is required.", $"Add '{name}'.");
        }

        foreach (var (name, value) in map)
        {
            if (shapes.TryGetValue(name, out var shape))
            {
                CheckValue(value, shape, $"{path}.{name}", place);
            }
            else
            {
                Report("UnknownProperty", value.Location ?? place, $"{path}.{name}", $"There is no property '{name}' here.", $"The properties are {string.Join(", ", shapes.Keys.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    private void CheckValue(TemplateValue value, PropertyShape shape, string path, SourceLocation place)
    {
        switch (value)
        {
            case TemplateMap map when shape.Types == ShapeTypes.Any || shape.Types.HasFlag(ShapeTypes.Map):
                CheckObject(map, shape, path, place);
                break;
            case TemplateList list when shape.Types == ShapeTypes.Any || shape.Types.HasFlag(ShapeTypes.List):
                CheckList(list, shape, path, place);
                break;
            case TemplateScalar scalar when IsScalar(scalar, shape):
                CheckScalar(scalar, shape, path, place);
                break;
            case TemplateMap or TemplateList or TemplateScalar:
                Report("WrongType", value.Location ?? place, path, $"This takes {shape.Types}.", $"Write it as {shape.Types}.");
                break;
        }
    }

    private void CheckObject(TemplateMap map, PropertyShape shape, string path, SourceLocation place)
    {
        if (shape.Properties.Count > 0)
        {
            CheckMap(map, shape.Properties, shape.Required, path, place);
        }
        else if (shape.Values is { } values)
        {
            foreach (var (name, value) in map)
            {
                CheckValue(value, values, $"{path}.{name}", place);
            }
        }
    }

    private void CheckList(TemplateList list, PropertyShape shape, string path, SourceLocation place)
    {
        if (shape.Items is { } items)
        {
            for (var index = 0; index < list.Count; index++)
            {
                CheckValue(list[index], items, $"{path}.{index.ToString(CultureInfo.InvariantCulture)}", place);
            }
        }
    }

    private void CheckScalar(TemplateScalar scalar, PropertyShape shape, string path, SourceLocation place)
    {
        var text = scalar.ToString();
        if (shape.AllowedValues.Length > 0 && !shape.AllowedValues.Contains(text))
        {
            Report("ValueNotAllowed", scalar.Location ?? place, path, $"'{text}' is not allowed here.", $"The values are {string.Join(", ", shape.AllowedValues)}.");
        }

        if (scalar.Value is string && shape.Pattern is { } pattern && !Matches(text, pattern))
        {
            Report("PatternMismatch", scalar.Location ?? place, path, $"'{text}' does not match {pattern}.", "Write a value that matches.");
        }

        if (!IsWithinLimits(scalar, text, shape))
        {
            Report("LimitExceeded", scalar.Location ?? place, path, $"'{text}' is outside of {shape.Minimum} to {shape.Maximum}.", "Write a value within these limits.");
        }
    }

    // CloudFormation turns text into numbers and Booleans, and these into text.
    private static bool IsScalar(TemplateScalar scalar, PropertyShape shape)
    {
        const ShapeTypes Numbers = ShapeTypes.WholeNumber | ShapeTypes.Number;
        var text = scalar.ToString();
        return shape.Types == ShapeTypes.Any
            || shape.Types.HasFlag(ShapeTypes.Text)
            || ((shape.Types & Numbers) != 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            || (shape.Types.HasFlag(ShapeTypes.Boolean) && bool.TryParse(text, out _));
    }

    private static bool IsWithinLimits(TemplateScalar scalar, string text, PropertyShape shape)
    {
        var size = shape.Types.HasFlag(ShapeTypes.Text) && scalar.Value is string
            ? text.Length
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null;
        return size is null || !(size < shape.Minimum || size > shape.Maximum);
    }

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            // The registry's patterns are Java's; one that .NET cannot read says nothing about the value.
            return true;
        }
    }

    private void Report(string id, SourceLocation place, string path, string message, string suggestion) =>
        _findings.Add(Finding.Make(MlSeverity.Error, id, place, path, message, suggestion));
}

using System.Collections.Immutable;
using System.Globalization;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;

namespace MlOps.CloudFormation.Linting;

/// <summary>Says what is wrong with a resource's properties.</summary>
internal static class PropertyCheck
{
    /// <summary>Checks the properties of a resource.</summary>
    /// <param name="schema">The schema of its type.</param>
    /// <param name="properties">The properties.</param>
    /// <param name="path">Where they are in the document.</param>
    /// <param name="place">The resource's place, for what has none of its own.</param>
    public static ImmutableArray<MlFinding> Run(ResourceTypeSchema schema, TemplateMap properties, string path, SourceLocation place) =>
    [
        .. PropertyRules.Check(schema, properties).Select(violation => Say(violation, path, place)),
        .. properties.Where(property => schema.ReadOnly.Touch(property.Key)).Select(property => Finding.Make(
            MlSeverity.Error,
            "ReadOnlyProperty",
            property.Value.Location ?? place,
            $"{path}.{property.Key}",
            $"{schema.TypeName} sets '{property.Key}' itself.",
            "Remove it.")),
    ];

    private static MlFinding Say(PropertyViolation violation, string path, SourceLocation place)
    {
        var (id, message, suggestion) = Words(violation);
        var steps = violation.Rule == PropertyRule.Required ? violation.Steps[..^1] : violation.Steps;
        return Finding.Make(MlSeverity.Error, id, violation.Value.Location ?? place, string.Join('.', steps.Prepend(path)), message, suggestion);
    }

    private static (string Id, string Message, string Suggestion) Words(PropertyViolation violation) => violation.Rule switch
    {
        PropertyRule.Required => ("MissingProperty", $"'{violation.Name}' is required.", $"Add '{violation.Name}'."),
        PropertyRule.Known => ("UnknownProperty", $"There is no property '{violation.Name}' here.", $"The properties are {string.Join(", ", violation.Choices)}."),
        PropertyRule.Type => ("WrongType", $"This takes {violation.Shape!.Types}.", $"Write it as {violation.Shape.Types}."),
        PropertyRule.AllowedValues => ("ValueNotAllowed", $"'{violation.Value}' is not allowed here.", $"The values are {string.Join(", ", violation.Choices)}."),
        PropertyRule.Pattern => ("PatternMismatch", $"'{violation.Value}' does not match {violation.Shape!.Pattern}.", "Write a value that matches."),
        _ => ("LimitExceeded", $"{Measured(violation)} outside of {Limits(violation.Shape!)}.", "Write a value within these limits."),
    };

    private static string Measured(PropertyViolation violation) => violation.Value is TemplateList list
        ? string.Create(CultureInfo.InvariantCulture, $"{list.Count} items are")
        : $"'{violation.Value}' is";

    private static string Limits(PropertyShape shape) => (shape.Minimum, shape.Maximum) switch
    {
        ({ } minimum, null) => string.Create(CultureInfo.InvariantCulture, $"{minimum} and more"),
        (null, { } maximum) => string.Create(CultureInfo.InvariantCulture, $"up to {maximum}"),
        var (minimum, maximum) => string.Create(CultureInfo.InvariantCulture, $"{minimum} to {maximum}"),
    };
}

using System.Collections.Immutable;
using System.Globalization;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Says what is wrong with the properties of resources.</summary>
/// <param name="scope">The template.</param>
internal sealed class PropertyCheck(TemplateScope scope)
{
    private readonly IntrinsicResults _results = new(scope);

    public IEnumerable<Fault> Run() => scope.Template.Resources.SelectMany(resource => TemplateScope.SchemaOf(resource) is { } schema ? Check(schema, resource) : []);

    private IEnumerable<Fault> Check(ResourceTypeSchema schema, TemplateResource resource)
    {
        ImmutableArray<string> steps = ["Resources", resource.LogicalId, "Properties"];
        return
        [
            .. PropertyRules.Check(schema, resource.Properties, _results.Of)
                .Where(violation => !PackagedPaths.MayBe(schema.TypeName, violation))
                .Select(violation => Say(violation, steps)),
            .. schema.ReadOnly.Paths.SelectMany(path => Given(resource.Properties, path.Split('/'), steps)).Select(given => new Fault(
                "ReadOnlyProperty", given, $"{schema.TypeName} sets '{given[^1]}' itself.", "Remove it.")),
        ];
    }

    /// <summary>Where a template gives a property of a path, in which a star stands for each item.</summary>
    private static IEnumerable<ImmutableArray<string>> Given(TemplateValue value, string[] path, ImmutableArray<string> steps) => (path, value) switch
    {
        ([], _) => [steps],
        (["*", .. var rest], TemplateList list) => list.SelectMany((item, index) => Given(item, rest, steps.Add(PlacedCall.Index(index)))),
        ([var key, .. var rest], TemplateMap map) when map.TryGetValue(key, out var inner) => Given(inner, rest, steps.Add(key)),
        _ => [],
    };

    private static Fault Say(PropertyViolation violation, ImmutableArray<string> above)
    {
        var (id, message, suggestion) = Words(violation);
        var steps = violation.Rule == PropertyRule.Required ? violation.Steps[..^1] : violation.Steps;
        return new Fault(id, above.AddRange(steps), message, suggestion);
    }

    private static (string Id, string Message, string Suggestion) Words(PropertyViolation violation) => violation.Rule switch
    {
        PropertyRule.Required => ("MissingProperty", $"'{violation.Name}' is required.", $"Add '{violation.Name}'."),
        PropertyRule.Known => ("UnknownProperty", $"There is no property '{violation.Name}' here.", $"The properties are {string.Join(", ", violation.Choices)}."),
        PropertyRule.Type => ("WrongType", $"This takes {violation.Shape!.Types}{(violation.Value is TemplateIntrinsic call ? $", and {call.Name} gives something else" : "")}.", $"Write it as {violation.Shape.Types}."),
        PropertyRule.AllowedValues => ("ValueNotAllowed", $"'{violation.Value}' is not allowed here.", $"The values are {string.Join(", ", violation.Choices)}."),
        PropertyRule.Pattern => ("PatternMismatch", $"'{violation.Value}' does not match {violation.Shape!.Pattern}.", "Write a value that matches."),
        PropertyRule.Unique => ("DuplicateItem", "An item is there twice.", "Remove one of the two."),
        PropertyRule.ExactlyOne => ("PropertyChoice", $"There must be exactly one of {string.Join(", ", violation.Choices)}.", "Write one of them."),
        PropertyRule.AtLeastOne => ("PropertyChoice", $"There must be at least one of {string.Join(", ", violation.Choices)}.", "Write one of them."),
        PropertyRule.Excluded => ("PropertyChoice", $"'{violation.Name}' cannot be there together with '{violation.Choices[0]}'.", "Remove one of the two."),
        PropertyRule.Alternatives => ("PropertyChoice", "This has none of the forms that are allowed here.", violation.Choices.IsEmpty ? "See the type's documentation for them." : $"Write {string.Join(", or ", violation.Choices)}."),
        _ => ("LimitExceeded", $"{Measured(violation)} outside of {Limits(violation.Shape!)}.", "Write a value within these limits."),
    };

    private static string Measured(PropertyViolation violation) => violation.Value switch
    {
        TemplateList list => string.Create(CultureInfo.InvariantCulture, $"{list.Count} items are"),
        TemplateMap map => string.Create(CultureInfo.InvariantCulture, $"{map.Count} entries are"),
        _ => $"'{violation.Value}' is",
    };

    private static string Limits(PropertyShape shape) => (shape.Minimum, shape.Maximum) switch
    {
        ({ } minimum, null) => string.Create(CultureInfo.InvariantCulture, $"{minimum} and more"),
        (null, { } maximum) => string.Create(CultureInfo.InvariantCulture, $"up to {maximum}"),
        var (minimum, maximum) => string.Create(CultureInfo.InvariantCulture, $"{minimum} to {maximum}"),
    };
}

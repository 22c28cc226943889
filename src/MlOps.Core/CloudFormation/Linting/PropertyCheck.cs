using System.Collections.Immutable;
using System.Globalization;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Says what is wrong with the properties of resources.</summary>
/// <param name="scope">The template.</param>
internal sealed class PropertyCheck(TemplateScope scope)
{
    private static readonly (ShapeTypes Type, string Name)[] Names =
    [
        (ShapeTypes.Text, "a string"), (ShapeTypes.WholeNumber, "a whole number"), (ShapeTypes.Number, "a number"), (ShapeTypes.Boolean, "true or false"), (ShapeTypes.List, "a list"), (ShapeTypes.Map, "a mapping"),
    ];

    private readonly IntrinsicResults _results = new(scope);

    public IEnumerable<Fault> Run() => scope.Template.Resources.SelectMany(resource => TemplateScope.SchemaOf(resource) is { } schema ? Check(schema, resource) : []);

    private IEnumerable<Fault> Check(ResourceTypeSchema schema, TemplateResource resource)
    {
        ImmutableArray<string> steps = ["Resources", resource.LogicalId, "Properties"];
        return
        [
            .. WithoutMisspelt(PropertyRules.Check(schema, resource.Properties, _results.Of).Where(violation => !PackagedPaths.MayBe(schema.TypeName, violation)), schema)
                .Select(violation => Say(violation, schema, steps)),
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

    // A property that is only misspelt is not missing besides.
    private static IEnumerable<PropertyViolation> WithoutMisspelt(IEnumerable<PropertyViolation> violations, ResourceTypeSchema schema)
    {
        var all = violations.ToList();
        var meant = all.Where(violation => violation.Rule == PropertyRule.Known)
            .Select(violation => NearName.Find(violation.Name, Settable(violation, schema)) is { } near ? PathOf(violation.Steps[..^1].Add(near)) : null)
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        return all.Where(violation => violation.Rule != PropertyRule.Required || !meant.Contains(PathOf(violation.Steps)));
    }

    /// <summary>The properties that there are in place of an unknown one, but for those that only the service sets.</summary>
    private static IEnumerable<string> Settable(PropertyViolation violation, ResourceTypeSchema schema) =>
        violation.Choices.Where(name => !schema.ReadOnly.Cover(PathOf(violation.Steps[..^1].Add(name))));

    private static string PathOf(ImmutableArray<string> steps) => string.Join('/', steps);

    private static Fault Say(PropertyViolation violation, ResourceTypeSchema schema, ImmutableArray<string> above)
    {
        var (id, message, suggestion) = Words(violation, schema);
        var steps = violation.Rule == PropertyRule.Required ? violation.Steps[..^1] : violation.Steps;
        return new Fault(id, above.AddRange(steps), message, suggestion);
    }

    private static (string Id, string Message, string Suggestion) Words(PropertyViolation violation, ResourceTypeSchema schema) => violation.Rule switch
    {
        PropertyRule.Required => ("MissingProperty", $"The property '{violation.Name}' is missing.", "Add it."),
        PropertyRule.Known => ("UnknownProperty", $"There is no property '{violation.Name}' here.", Choose(violation.Name, Settable(violation, schema), "properties")),
        PropertyRule.Type => ("WrongType", $"{Given(violation.Value)} where {Kinds(violation.Shape!.Types)} belongs.", violation.Value is TemplateIntrinsic ? "Use a function that gives it." : $"Write {Kinds(violation.Shape.Types)}."),
        PropertyRule.AllowedValues => ("ValueNotAllowed", $"'{violation.Value}' is not allowed here.", Choose($"{violation.Value}", violation.Choices, "values")),
        PropertyRule.Pattern => ("PatternMismatch", $"'{violation.Value}' does not match {violation.Shape!.Pattern}.", "Write a value that matches."),
        PropertyRule.Unique => ("DuplicateItem", "An item is there twice.", "Remove one of the two."),
        PropertyRule.ExactlyOne => ("PropertyChoice", $"There must be exactly one of {string.Join(", ", violation.Choices)}.", "Write one of them."),
        PropertyRule.AtLeastOne => ("PropertyChoice", $"There must be at least one of {string.Join(", ", violation.Choices)}.", "Write one of them."),
        PropertyRule.Excluded => ("PropertyChoice", $"'{violation.Name}' cannot be there together with '{violation.Choices[0]}'.", "Remove one of the two."),
        PropertyRule.Alternatives => ("PropertyChoice", "This has none of the forms that are allowed here.", violation.Choices.IsEmpty ? "See the type's documentation for them." : $"Write {string.Join(", or ", violation.Choices)}."),
        _ => ("LimitExceeded", $"{Measured(violation)} outside of {Limits(violation.Shape!)}.", "Write a value within these limits."),
    };

    private static string Choose(string written, IEnumerable<string> known, string what) => NearName.Advise(written, known, $"The {what} are {string.Join(", ", known)}.");

    private static string Given(TemplateValue value) => value switch
    {
        TemplateIntrinsic call => $"{call.Name} gives something else",
        TemplateMap => "There is a mapping",
        TemplateList => "There is a list",
        _ => $"There is '{value}'",
    };

    // A whole number is a number.
    private static string Kinds(ShapeTypes types) => string.Join(
        " or ", Names.Where(name => types.HasFlag(name.Type) && !(name.Type == ShapeTypes.WholeNumber && types.HasFlag(ShapeTypes.Number))).Select(name => name.Name));

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

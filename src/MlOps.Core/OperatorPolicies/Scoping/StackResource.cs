using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>A resource of a template, with what is known of it before it exists.</summary>
/// <param name="definition">What the template says of it.</param>
/// <param name="schema">Its type; null where AWS publishes none.</param>
/// <param name="own">As what its service knows it; null where it has no ARN of its own.</param>
/// <param name="scope">Where the stack is.</param>
/// <param name="values">What values of the template can be.</param>
/// <param name="physicalId">Its physical id; null where it is not deployed, or may yet be replaced.</param>
internal sealed class StackResource(TemplateResource definition, ResourceTypeSchema? schema, OwnResource? own, StackScope scope, ValuePatterns values, PhysicalId? physicalId)
{
    private readonly Lazy<ImmutableArray<string>> _names = new(() => NamesOf(definition, schema, scope, values) is var names && physicalId is not null ? physicalId.NameAmong(names) : names);

    /// <summary>Its logical id.</summary>
    public string LogicalId => definition.LogicalId;

    /// <summary>Its type.</summary>
    public string Type => definition.Type;

    /// <summary>As what its service knows it; null where it has no ARN of its own.</summary>
    public OwnResource? Own => own;

    /// <summary>Its physical id; null where it is not deployed, or may yet be replaced.</summary>
    public PhysicalId? PhysicalId => physicalId;

    /// <summary>The properties that the template gives it.</summary>
    public TemplateMap Properties => definition.Properties;

    /// <summary>The property that names it; null where none does.</summary>
    public string? NameProperty { get; } = NamePropertyOf(definition, schema);

    /// <summary>The names that it can have, as patterns.</summary>
    public ImmutableArray<string> Names => _names.Value;

    // Schemas of older catalogs do not say which property takes tags; the handlers' do.
    private string? TagProperty => schema?.TagProperty ?? (HandlerPermissionArchive.Default.Find(Type)?.Tagging is { IsTaggable: true } tagging ? tagging.Property : null);

    /// <summary>
    /// Whether a property, or what <c>Ref</c> gives where no documentation names a property, is the name: what the service chooses, such as the id of a domain, is another text.
    /// </summary>
    /// <param name="property">The property; empty where none is named.</param>
    public bool IsName(string property) => property.Length == 0 || property == NameProperty || property is "Name" || property == $"{ShortType(definition)}Name";

    /// <summary>The values at a path of its properties; empty where nothing is there. Items of lists need no step of their own.</summary>
    /// <param name="path">Property names, separated by <c>/</c>, with <c>*</c> for the items of a list.</param>
    public ImmutableArray<TemplateValue> At(string path) => [.. PropertyWalk.Find(Properties, path)];

    /// <summary>Whether a property is, or may be, set. Tags always may: a stack hands its own on.</summary>
    public bool MayHave(string path) => At(path).Any(ValuePatterns.MayBeSet) || path == TagProperty;

    /// <summary>Whether a property may be set to anything but <c>false</c>.</summary>
    public bool MayBeTrue(string path) => At(path).Any(ValuePatterns.MayBeTrue);

    /// <summary>The texts that a property can have; empty where it is not set.</summary>
    public ImmutableArray<string> TextsAt(string path) => [.. At(path).SelectMany(value => values.Of(value)).Distinct(StringComparer.Ordinal)];

    /// <summary>The texts that a value of its properties can be.</summary>
    public ImmutableArray<string> TextsOf(TemplateValue value) => values.Of(value);

    /// <summary>The value that the template gives a tag; null where it has no such tag, or where only the deployment tells.</summary>
    /// <param name="key">The tag's key.</param>
    public string? TagAt(string key)
    {
        var tags = TagProperty is { } property ? At($"{property}/*").OfType<TemplateMap>() : [];
        var tag = tags.FirstOrDefault(tag => tag.GetValueOrDefault("Key") is TemplateScalar { Value: string name } && name == key);
        return values.Of(tag?.GetValueOrDefault("Value")) is [var only] && !only.Contains(StackScope.Anything, StringComparison.Ordinal) ? only : null;
    }

    private static ImmutableArray<string> NamesOf(TemplateResource definition, ResourceTypeSchema? schema, StackScope scope, ValuePatterns values)
    {
        if (NamePropertyOf(definition, schema) is not { } property)
        {
            return [StackScope.Anything];
        }

        var given = definition.Properties.GetValueOrDefault(property);
        var longest = schema?.Properties.GetValueOrDefault(property)?.Maximum;
        ImmutableArray<string> generated = MustBeNamed(given) ? [] : [GeneratedName.PatternOf(definition.Type, definition.LogicalId, scope.StackName, longest)];
        return [.. values.Of(given).Select(name => GeneratedName.Stored(definition.Type, name)).Concat(generated).Distinct(StringComparer.Ordinal)];
    }

    private static bool MustBeNamed(TemplateValue? given) => given switch
    {
        null => false,
        TemplateIntrinsic { Name: "Ref", Argument: TemplateScalar { Value: "AWS::NoValue" } } => false,
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } => MustBeNamed(branches[1]) && MustBeNamed(branches[2]),
        _ => true,
    };

    private static string? NamePropertyOf(TemplateResource definition, ResourceTypeSchema? schema)
    {
        if (schema is null || schema.NameProperty is { } known)
        {
            return schema?.NameProperty;
        }

        var shortName = ShortType(definition);
        return ((string[])[shortName + "Name", "Name", .. schema.PrimaryIdentifier.Where(path => path.EndsWith("Name", StringComparison.Ordinal)), .. schema.PrimaryIdentifier.Length == 1 ? schema.PrimaryIdentifier : []])
            .FirstOrDefault(name => schema.Properties.ContainsKey(name) && !schema.ReadOnly.Paths.Contains(name));
    }

    private static string ShortType(TemplateResource definition) => definition.Type[(definition.Type.LastIndexOf(':') + 1)..];
}

using System.Collections.Immutable;

namespace MlOps.CloudFormation.Templates;

/// <summary>A template as one map, sections and keys in the order of CloudFormation's documentation: what both formats write.</summary>
internal static class TemplateLayout
{
    public const string FormatVersion = "2010-09-09";

    private static readonly ImmutableArray<string> Before =
        ["AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Rules", "Mappings", "Conditions", "Transform", "Hooks"];

    /// <summary>The template as a map. What is not set is not there.</summary>
    public static TemplateMap ToMap(Template template) => new(
    [
        ("AWSTemplateFormatVersion", FormatVersion),
        ("Description", template.Description),
        ("Metadata", Filled(template.Metadata)),
        ("Parameters", Section(template.Parameters, parameter => parameter.LogicalId, Parameter, [])),
        ("Rules", Filled(template.Rules)),
        ("Mappings", Filled(template.Mappings)),
        ("Conditions", Filled(template.Conditions)),
        ("Transform", template.Transform),
        ("Hooks", Filled(template.Hooks)),
        .. template.TransformSections.Select(section => (section.Key, (TemplateValue?)section.Value)),
        ("Resources", Section(template.Resources, resource => resource.LogicalId, Resource, template.ResourceFragments)),
        ("Outputs", Section(template.Outputs, output => output.LogicalId, Output, template.OutputFragments)),
    ]);

    /// <summary>The place of a section among others: sections that only a transform knows stand before the resources.</summary>
    /// <param name="section">The section.</param>
    public static int RankOf(string section) => Before.IndexOf(section) is >= 0 and var rank ? rank
        : section switch { "Resources" => Before.Length + 1, "Outputs" => Before.Length + 2, _ => Before.Length };

    /// <summary>A resource as a map.</summary>
    public static TemplateMap Resource(TemplateResource resource) => new(
        ("Type", resource.Type),
        ("Version", resource.Version),
        ("Condition", resource.Condition),
        ("DependsOn", DependsOn(resource.DependsOn)),
        ("DeletionPolicy", resource.DeletionPolicy),
        ("UpdateReplacePolicy", resource.UpdateReplacePolicy),
        ("CreationPolicy", resource.CreationPolicy),
        ("UpdatePolicy", resource.UpdatePolicy),
        ("Metadata", Filled(resource.Metadata)),
        ("Properties", Filled(resource.Properties)))
    { Location = resource.Location };

    private static TemplateMap Parameter(TemplateParameter parameter) => new(
        ("Type", parameter.Type),
        ("Description", parameter.Description),
        ("Default", parameter.Default),
        ("AllowedValues", parameter.AllowedValues.IsEmpty ? null : new TemplateList(parameter.AllowedValues)),
        ("AllowedPattern", parameter.AllowedPattern),
        ("ConstraintDescription", parameter.ConstraintDescription),
        ("MinLength", Number(parameter.MinLength)),
        ("MaxLength", Number(parameter.MaxLength)),
        ("MinValue", Number(parameter.MinValue)),
        ("MaxValue", Number(parameter.MaxValue)),
        ("NoEcho", parameter.NoEcho ? true : null))
    { Location = parameter.Location };

    private static TemplateMap Output(TemplateOutput output) => new(
        ("Description", output.Description),
        ("Condition", output.Condition),
        ("Value", output.Value),
        ("Export", output.ExportName is { } name ? new TemplateMap(("Name", name)) : null))
    { Location = output.Location };

    private static TemplateMap? Section<T>(ImmutableArray<T> items, Func<T, string> key, Func<T, TemplateMap> write, ImmutableArray<TemplateFragment> fragments)
    {
        var entries = items.Select(item => KeyValuePair.Create<string, TemplateValue>(key(item), write(item))).ToList();
        foreach (var fragment in fragments)
        {
            entries.Insert(Math.Min(fragment.Position, entries.Count), KeyValuePair.Create(fragment.Key, fragment.Value));
        }

        return entries.Count == 0 ? null : new TemplateMap([.. entries]);
    }

    private static TemplateMap? Filled(TemplateMap map) => map.Count == 0 ? null : map;

    private static TemplateValue? DependsOn(ImmutableArray<string> ids) => ids switch
    {
        [] => null,
        [var only] => only,
        _ => new TemplateList(ids.Select(id => (TemplateValue)id)),
    };

    private static TemplateScalar? Number(double? number) => number switch
    {
        null => null,
        { } value when value == Math.Floor(value) && Math.Abs(value) < 1e15 => new TemplateScalar((long)value),
        _ => new TemplateScalar(number),
    };
}

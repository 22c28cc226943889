using System.Globalization;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>Tells how the properties of a resource change, and why.</summary>
/// <param name="request">What the stack is and what it shall be.</param>
/// <param name="resources">The resources, and what is planned of them.</param>
/// <param name="sources">Explains differences.</param>
/// <param name="conditions">The outcome of the new template's conditions.</param>
internal sealed class PropertyDetails(
    ChangeRequest request, PlannedResources resources, ChangeSources sources, IReadOnlyDictionary<string, bool> conditions)
{
    /// <summary>The details, in the order of the properties.</summary>
    /// <param name="schema">The resource's type; null where it is not known.</param>
    /// <param name="old">The resource in the deployed template.</param>
    /// <param name="now">The resource in the new template.</param>
    /// <param name="differences">What differs of its properties.</param>
    public IEnumerable<ChangeDetail> Of(ResourceTypeSchema? schema, TemplateResource old, TemplateResource now, IEnumerable<PropertyDifference> differences)
    {
        var details = differences.SelectMany(difference =>
            sources.Explain(ExpressionAt(old.Properties, difference.Steps), ExpressionAt(now.Properties, difference.Steps))
                .Select(source => Detail(now.Type, schema, difference, source)));
        return request.IncludePropertyValues ? details : details.Concat(AttributeReaders(schema, now));
    }

    private static ChangeDetail Detail(string type, ResourceTypeSchema? schema, PropertyDifference difference, ChangeSource source)
    {
        var isTag = TagAttribute.Is(type, schema, difference.Steps[0]);
        return new ChangeDetail
        {
            Attribute = isTag ? TagAttribute.Name : "Properties",
            Name = isTag ? null : difference.Steps[0],
            Path = "/Properties/" + difference.Path,
            Before = difference.Before,
            After = difference.After,
            ChangeSource = source.Kind,
            Evaluation = source.Evaluation,
            CausingEntity = source.Cause,
            RequiresRecreation = schema?.RecreationOf(difference.Path) ?? Recreation.Conditionally,
        };
    }

    /// <summary>Without values, whatever reads an attribute of a modified resource is modified too.</summary>
    private IEnumerable<ChangeDetail> AttributeReaders(ResourceTypeSchema? schema, TemplateResource now) =>
        from property in now.Properties
        from reference in TemplateReferences.In(property.Value, conditions)
        where reference.Attribute is not null && resources.ChangeOf(reference.Name) is { Action: "Modify", Replacement: "False" }
        let isTag = TagAttribute.Is(now.Type, schema, property.Key)
        select new ChangeDetail
        {
            Attribute = isTag ? TagAttribute.Name : "Properties",
            Name = isTag ? null : property.Key,
            ChangeSource = ChangeSource.ResourceAttribute,
            Evaluation = ChangeSource.Dynamic,
            CausingEntity = reference.ToString(),
            RequiresRecreation = schema?.RecreationOf(property.Key) ?? Recreation.Conditionally,
        };

    /// <summary>The expression that gave a value: as far down as the template itself has maps and lists.</summary>
    private static TemplateValue? ExpressionAt(TemplateValue? value, IReadOnlyList<string> steps)
    {
        foreach (var step in steps)
        {
            switch (value)
            {
                case TemplateMap map:
                    value = map.GetValueOrDefault(step);
                    break;
                case TemplateList list when int.Parse(step, CultureInfo.InvariantCulture) is var index && index < list.Count:
                    value = list[index];
                    break;
                case TemplateIntrinsic:
                    return value;
                default:
                    return null;
            }
        }

        return value;
    }
}

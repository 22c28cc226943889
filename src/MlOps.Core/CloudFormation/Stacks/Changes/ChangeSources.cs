using System.Globalization;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>Explains a difference as CloudFormation does: by the parameters and resources that its expression refers to.</summary>
/// <param name="request">What the stack is and what it shall be.</param>
/// <param name="planned">What is planned of the resources that it refers to.</param>
/// <param name="isDeployed">Whether a resource is there.</param>
/// <param name="conditions">The outcome of the new template's conditions.</param>
internal sealed class ChangeSources(
    ChangeRequest request, IReadOnlyDictionary<string, ResourceChange> planned, Func<string, bool> isDeployed, IReadOnlyDictionary<string, bool> conditions)
{
    /// <summary>
    /// The sources of a difference. A reference whose value changed gives two: the reference itself, and a direct modification that counts as
    /// dynamic. All else is a direct modification.
    /// </summary>
    public IEnumerable<ChangeSource> Explain(TemplateResource old, TemplateResource now, PropertyDifferences.Difference difference)
    {
        var expression = ExpressionAt(now.Properties, difference.Steps);
        var references = TemplateReferences.In(expression, conditions).Distinct().ToArray();
        ChangeSource[] causes = [.. references.Select(reference => FromParameter(reference) ?? FromResource(reference)).OfType<ChangeSource>().Distinct()];
        if (causes.Length == 0)
        {
            return [new ChangeSource(ChangeSource.DirectModification, ChangeSource.Static, null)];
        }

        // Without values, CloudFormation tells the reference to a resource alone.
        var alone = !request.IncludePropertyValues
            && causes.All(cause => cause.Kind != ChangeSource.ParameterReference)
            && Equals(ExpressionAt(old.Properties, difference.Steps), expression);
        return alone ? causes : [new ChangeSource(ChangeSource.DirectModification, ChangeSource.Dynamic, null), .. causes];
    }

    private ChangeSource? FromParameter(TemplateReference reference)
    {
        if (reference.Attribute is not null || !request.AfterContext.Parameters.TryGetValue(reference.Name, out var after))
        {
            return null;
        }

        return request.BeforeContext.Parameters.TryGetValue(reference.Name, out var before) && before.Equals(after)
            ? null
            : new ChangeSource(ChangeSource.ParameterReference, ChangeSource.Static, reference.Name);
    }

    private ChangeSource? FromResource(TemplateReference reference)
    {
        var isAdded = !isDeployed(reference.Name) && planned.ContainsKey(reference.Name);
        var replacement = planned.GetValueOrDefault(reference.Name)?.Replacement;
        return isAdded || replacement is "True" or "Conditional"
            ? new ChangeSource(
                reference.Attribute is null ? ChangeSource.ResourceReference : ChangeSource.ResourceAttribute,
                replacement == "Conditional" ? ChangeSource.Dynamic : ChangeSource.Static,
                reference.ToString())
            : null;
    }

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

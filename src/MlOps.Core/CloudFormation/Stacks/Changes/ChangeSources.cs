using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>Explains a difference as CloudFormation does: by the parameters and resources that its expression refers to.</summary>
/// <param name="request">What the stack is and what it shall be.</param>
/// <param name="resources">The resources that it refers to, and what is planned of them.</param>
/// <param name="conditions">The outcome of the new template's conditions.</param>
internal sealed class ChangeSources(ChangeRequest request, PlannedResources resources, IReadOnlyDictionary<string, bool> conditions)
{
    /// <summary>
    /// The sources of a difference. A reference whose value changed gives two: the reference itself, and a direct modification that counts as
    /// dynamic. All else is a direct modification.
    /// </summary>
    /// <param name="before">The expression that gave the value before; null where there was none.</param>
    /// <param name="after">The expression that gives the value after; null where there is none.</param>
    public IEnumerable<ChangeSource> Explain(TemplateValue? before, TemplateValue? after)
    {
        var references = TemplateReferences.In(after, conditions).Distinct();
        ChangeSource[] causes = [.. references.Select(reference => FromParameter(reference) ?? FromResource(reference)).OfType<ChangeSource>().Distinct()];
        if (causes.Length == 0)
        {
            return [new ChangeSource(ChangeSource.DirectModification, ChangeSource.Static, null)];
        }

        // Without values, CloudFormation tells the reference to a resource alone.
        var alone = !request.IncludePropertyValues && causes.All(cause => cause.Kind != ChangeSource.ParameterReference) && Equals(before, after);
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
        var replacement = resources.ChangeOf(reference.Name)?.Replacement;
        var isAdded = !resources.IsDeployed(reference.Name) && resources.ChangeOf(reference.Name) is not null;
        return isAdded || replacement is "True" or "Conditional"
            ? new ChangeSource(
                reference.Attribute is null ? ChangeSource.ResourceReference : ChangeSource.ResourceAttribute,
                replacement == "Conditional" ? ChangeSource.Dynamic : ChangeSource.Static,
                reference.ToString())
            : null;
    }
}

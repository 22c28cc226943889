using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>Tells how the metadata and the policies of a resource change.</summary>
/// <param name="before">Evaluates the deployed template.</param>
/// <param name="after">Evaluates the new template.</param>
/// <param name="sources">Explains differences.</param>
/// <param name="hidden">Hides values before and after that are not to be shown.</param>
internal sealed class AttributeDetails(
    TemplateEvaluator before, TemplateEvaluator after, ChangeSources sources, (NoEchoValues Before, NoEchoValues After) hidden)
{
    /// <summary>The details of each attribute that differs.</summary>
    /// <param name="old">The resource in the deployed template.</param>
    /// <param name="now">The resource in the new template.</param>
    public IEnumerable<ChangeDetail> Of(TemplateResource old, TemplateResource now) =>
    [
        .. Details("Metadata", old.Metadata, now.Metadata),
        .. Details("DeletionPolicy", old.DeletionPolicy, now.DeletionPolicy),
        .. Details("UpdateReplacePolicy", old.UpdateReplacePolicy, now.UpdateReplacePolicy),
        .. Details("CreationPolicy", old.CreationPolicy, now.CreationPolicy),
        .. Details("UpdatePolicy", old.UpdatePolicy, now.UpdatePolicy),
    ];

    private IEnumerable<ChangeDetail> Details(string attribute, TemplateValue? old, TemplateValue? now)
    {
        var (valueBefore, valueAfter) = (Evaluated(before, old), Evaluated(after, now));
        return Equals(valueBefore, valueAfter) ? [] : sources.Explain(old, now).Select(source => new ChangeDetail
        {
            Attribute = attribute,
            Path = "/" + attribute,
            Before = hidden.Before.Hide(old, valueBefore),
            After = hidden.After.Hide(now, valueAfter),
            ChangeSource = source.Kind,
            Evaluation = source.Evaluation,
            CausingEntity = source.Cause,
            RequiresRecreation = Recreation.Never,
        });
    }

    private static TemplateValue? Evaluated(TemplateEvaluator evaluator, TemplateValue? value) =>
        value is null or TemplateMap { Count: 0 } ? null : evaluator.Evaluate(value);
}

using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>The properties of a deployed template, worked out with the values that the stack's parameters and resources have.</summary>
internal static class DeployedValues
{
    /// <summary>The template with literals in place of intrinsics, wherever the value is known, and without resources whose condition is false.</summary>
    /// <param name="template">The template that the stack was deployed with.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="resources">Its resources.</param>
    public static Template WorkOut(Template template, Stack stack, IEnumerable<StackResourceSummary> resources)
    {
        try
        {
            var evaluator = new TemplateEvaluator(template, DeployedContext.Of(stack, template, resources.PhysicalIds()));
            var hidden = HiddenParameters.NamesIn(template);
            return template with
            {
                Resources = [.. template.Resources.Where(resource => evaluator.Holds(resource.Condition)).Select(resource => WorkOut(resource, evaluator, hidden))],
            };
        }
        catch (MlOpsException)
        {
            // An SSM parameter, for example, has no value in the stack's description: nothing is known then.
            return template;
        }
    }

    private static TemplateResource WorkOut(TemplateResource resource, TemplateEvaluator evaluator, IReadOnlySet<string> hidden) => resource with
    {
        Properties = new TemplateMap(resource.Properties.Select(property => (property.Key, WorkOut(property.Value, evaluator, hidden)))),
    };

    // Of what is hidden only asterisks are told: what refers to it stays as it is, and around it all else is worked out.
    private static TemplateValue? WorkOut(TemplateValue value, TemplateEvaluator evaluator, IReadOnlySet<string> hidden) => value switch
    {
        _ when !TemplateReferences.In(value).Any(reference => hidden.Contains(reference.Name)) => WorkOut(value, evaluator),
        TemplateMap map => new TemplateMap(map.Select(entry => (entry.Key, WorkOut(entry.Value, evaluator, hidden)))),
        TemplateList list => new TemplateList(list.Select(item => WorkOut(item, evaluator, hidden) ?? item)),
        _ => value,
    };

    private static TemplateValue? WorkOut(TemplateValue value, TemplateEvaluator evaluator)
    {
        try
        {
            var known = evaluator.Evaluate(value);
            return known is not null && TemplateUnknown.In([known]) is not null ? value : known;
        }
        catch (MlOpsException)
        {
            return value;
        }
    }
}

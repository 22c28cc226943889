using MlOps.CloudFormation.Templates;

namespace MlOps.OperatorPolicies;

/// <summary>A template with its loops (<c>Fn::ForEach</c>) written out, so that what they make is known before it is deployed.</summary>
internal static class WrittenOutLoops
{
    /// <summary>The template without loops; as it is where a macro has yet to run, or where only the deployment tells what a loop goes over.</summary>
    /// <param name="template">The template.</param>
    /// <param name="stack">What is known of the stack.</param>
    public static Template Of(Template template, StackInHand stack)
    {
        try
        {
            return LanguageExtensions.AreIn(template) ? LanguageExtensions.Expand(template, ContextOf(template, stack)) : template;
        }
        catch (MlOpsException)
        {
            // What the loops would make is told to be unknown.
            return template;
        }
    }

    // What somebody may still choose is not known, whatever the default is.
    private static StackContext ContextOf(Template template, StackInHand stack) => new()
    {
        Region = stack.Scope.Region,
        AccountId = stack.Scope.AccountId,
        Partition = stack.Scope.Partition,
        UrlSuffix = stack.Scope.UrlSuffix,
        StackName = stack.Scope.StackName,
        Parameters = template.Parameters.ToDictionary(parameter => parameter.LogicalId, parameter => ValueOf(parameter, stack), StringComparer.Ordinal),
    };

    private static TemplateValue ValueOf(TemplateParameter parameter, StackInHand stack) =>
        stack.Parameters.GetValueOrDefault(parameter.LogicalId) is not { } value || ParameterValues.IsFromSsm(parameter) ? TemplateUnknown.Because(parameter.LogicalId)
        : value is TemplateScalar { Value: string text } && parameter.Type.EndsWith(ListType, StringComparison.Ordinal) ? new TemplateList(text.Split(',').Select(item => (TemplateValue)item.Trim()))
        : value;

    private const string ListType = "List";
}

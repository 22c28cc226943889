using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>What CloudFormation does with the resources of a deployed stack when it deletes them, as far as their template tells.</summary>
internal static class DeployedPolicies
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>The template with its loops written out and its policies as text, wherever they are known.</summary>
    /// <param name="template">The template that the stack was deployed with.</param>
    /// <param name="stack">The stack.</param>
    public static Template WorkOut(Template template, Stack stack)
    {
        if (HasMacros(template))
        {
            // A macro may have written any policy anew.
            return template with { Resources = [.. template.Resources.Select(resource => resource with { DeletionPolicy = TemplateUnknown.Because("Transform") })] };
        }

        try
        {
            var context = ContextOf(template, stack);
            return ResourcePolicies.WorkOut(LanguageExtensions.Expand(template, context), context);
        }
        catch (MlOpsException)
        {
            // The policies that are written as text hold all the same.
            return template;
        }
    }

    /// <summary>The deletion policy of a resource: <c>Delete</c> where nothing is said; null where it is not known.</summary>
    /// <param name="definition">What the template says of the resource; null where it says nothing.</param>
    public static string? DeletionPolicyOf(TemplateResource? definition) => definition switch
    {
        null => null,
        { DeletionPolicy: null } => "Delete",
        { DeletionPolicy: TemplateScalar { Value: string policy } } => policy,
        _ => null,
    };

    /// <summary>Whether a resource with a deletion policy outlives its stack.</summary>
    /// <param name="policy">The policy; null where it is not known.</param>
    public static bool IsRetaining(string? policy) => policy is "Retain" or "RetainExceptOnCreate";

    // CloudFormation answers asterisks for the value of a parameter that is not echoed: what depends on it is not known.
    private static StackContext ContextOf(Template template, Stack stack)
    {
        var context = DeployedContext.Of(stack, template, None);
        return context with
        {
            Parameters = template.Parameters.ToDictionary(
                parameter => parameter.LogicalId,
                parameter => parameter.NoEcho ? TemplateUnknown.Because(parameter.LogicalId) : context.Parameters[parameter.LogicalId],
                StringComparer.Ordinal),
        };
    }

    private static bool HasMacros(Template template) =>
        TemplateTransforms.Macros(template).Any() || TemplateTransforms.EmbeddedIn(TemplateLayout.ToMap(template)) is not null;
}

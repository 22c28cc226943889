using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Works out <c>DeletionPolicy</c> and <c>UpdateReplacePolicy</c> where functions give them
/// (github.com/aws-cloudformation/cfn-language-discussion, RFC 11). That they need no transform is observed: github.com/localstack/localstack,
/// tests/aws/services/cloudformation/engine/test_deletion_policy.py, recorded in January 2026.
/// </summary>
public static class ResourcePolicies
{
    private static readonly string[] Known = ["Delete", "Retain", "RetainExceptOnCreate", "Snapshot"];

    /// <summary>The template with the policies of all resources as text.</summary>
    /// <param name="template">The template.</param>
    /// <param name="context">What surrounds it; policies see parameters, mappings and conditions only.</param>
    /// <exception cref="MlOpsException"><c>TemplateError</c> where a policy is none, with its place.</exception>
    public static Template WorkOut(Template template, IEvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (!template.Resources.Any(resource => resource.DeletionPolicy is TemplateIntrinsic || resource.UpdateReplacePolicy is TemplateIntrinsic))
        {
            return template;
        }

        // Resources are left out: a policy must be known before any of them is made.
        var evaluator = new TemplateEvaluator(template with { Resources = [] }, context);
        return template with { Resources = [.. template.Resources.Select(resource => WorkOut(resource, evaluator))] };
    }

    /// <summary>A policy that has been worked out, as text: <c>Delete</c> where nothing is said.</summary>
    /// <param name="policy">The policy; null where the template says nothing.</param>
    public static string TextOf(TemplateValue? policy) => policy?.ToString() ?? "Delete";

    private static TemplateResource WorkOut(TemplateResource resource, TemplateEvaluator evaluator) => resource with
    {
        DeletionPolicy = Policy(resource.LogicalId, "DeletionPolicy", resource.DeletionPolicy, evaluator),
        UpdateReplacePolicy = Policy(resource.LogicalId, "UpdateReplacePolicy", resource.UpdateReplacePolicy, evaluator),
    };

    private static TemplateValue? Policy(string logicalId, string key, TemplateValue? policy, TemplateEvaluator evaluator)
    {
        if (policy is not TemplateIntrinsic)
        {
            return policy;
        }

        var value = evaluator.Evaluate(policy);
        return value is TemplateScalar { Value: string text } && Known.Contains(text) ? value : throw Refuse(logicalId, key, policy, value);
    }

    private static MlOpsException Refuse(string logicalId, string key, TemplateValue policy, TemplateValue? value)
    {
        // The words are this project's own.
        var message = $"Template error: {key} of {logicalId} is {(value is TemplateScalar scalar ? $"'{scalar}'" : "no string")}, where one of {string.Join(", ", Known)} belongs";
        return TemplateErrors.Error(
            message,
            policy.Location is { } location
                ? Finding.Error("UnexpectedValue", location, $"Resources.{logicalId}.{key}", message, $"Write one of {string.Join(", ", Known)}.")
                : null);
    }
}

using Amazon;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using StackParameter = Amazon.CloudFormation.Model.Parameter;

namespace MlOps.Deployments;

/// <summary>What surrounds the template of a deployed stack, for the evaluation of its intrinsics.</summary>
internal static class DeployedContext
{
    /// <summary>The context of a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="template">The template that it was deployed with.</param>
    /// <param name="physicalIds">Physical ids by logical id.</param>
    /// <exception cref="MlOpsException"><c>TemplateError</c> where the stack's parameters do not suit the template.</exception>
    public static StackContext Of(Stack stack, Template template, IReadOnlyDictionary<string, string> physicalIds)
    {
        var arn = Arn.Parse(stack.StackId);
        return new StackContext
        {
            Region = arn.Region,
            AccountId = arn.AccountId,
            Partition = arn.Partition,
            UrlSuffix = RegionCatalog.Default.UrlSuffixOf(arn.Region),
            StackName = stack.StackName,
            StackId = stack.StackId,
            Parameters = ParameterValues.Resolve(HiddenParameters.Admit(template, Values(stack)), Values(stack), name => ResolvedValue(stack, name)),
            References = id => physicalIds.GetValueOrDefault(id) is { } physicalId ? physicalId : null,
            Attributes = (id, attribute) => physicalIds.GetValueOrDefault(id) is { } physicalId && template.Resources.FirstOrDefault(resource => resource.LogicalId == id) is { } resource
                ? Attribute(arn, resource, attribute, physicalId)
                : null,
        };
    }

    // Attributes that follow from a physical id (CloudFormation template reference, Return values of the types).
    private static TemplateValue? Attribute(Arn stack, TemplateResource resource, string attribute, string physicalId) => (resource.Type, attribute) switch
    {
        ("AWS::IAM::Role", "Arn") => resource.Properties.GetValueOrDefault("Path") is null or TemplateScalar
            ? $"arn:{stack.Partition}:iam::{stack.AccountId}:role{resource.Properties.GetValueOrDefault("Path")?.ToString() ?? "/"}{physicalId}"
            : null,
        ("AWS::KMS::Key", "Arn") => $"arn:{stack.Partition}:kms:{stack.Region}:{stack.AccountId}:key/{physicalId}",
        ("AWS::EC2::SecurityGroup", "GroupId") => physicalId,
        _ => null,
    };

    /// <summary>The values of a stack's parameters by name; those of SSM types are names still.</summary>
    /// <param name="stack">The stack.</param>
    public static IReadOnlyDictionary<string, string> Values(Stack stack) => Parameters(stack).Where(parameter => parameter.ParameterValue is not null)
        .ToDictionary(parameter => parameter.ParameterKey, parameter => parameter.ParameterValue, StringComparer.Ordinal);

    private static string? ResolvedValue(Stack stack, string name) =>
        Parameters(stack).FirstOrDefault(parameter => parameter.ParameterValue == name)?.ResolvedValue;

    private static List<StackParameter> Parameters(Stack stack) => stack.Parameters ?? [];
}

using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>The names of resources, where CloudFormation's physical id is something else or is not known yet.</summary>
internal static class ResourceNaming
{
    /// <summary>The name that a service calls an existing resource by.</summary>
    /// <param name="type">Its CloudFormation type.</param>
    /// <param name="physicalId">Its physical id.</param>
    /// <param name="definition">What the template says of it; null where that is not known.</param>
    /// <param name="product">The product; null where it is not in hand.</param>
    public static string NameOf(string type, string physicalId, TemplateResource? definition, MlProduct? product) => type switch
    {
        // Its physical id is an id that CodeCommit's API does not take.
        "AWS::CodeCommit::Repository" when definition is not null =>
            GivenName.In(definition) ?? product?.ResourceNames.GetValueOrDefault(definition.LogicalId) ?? physicalId,
        "AWS::SageMaker::ModelPackageGroup" => LastPart(physicalId),
        _ => physicalId,
    };

    /// <summary>The last part of an ARN: what follows its last slash, or its last colon.</summary>
    /// <param name="arn">The ARN.</param>
    public static string LastPart(string arn) => arn[(arn.LastIndexOfAny(['/', ':']) + 1)..];
}

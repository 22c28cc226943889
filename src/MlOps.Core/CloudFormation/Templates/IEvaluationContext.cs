namespace MlOps.CloudFormation.Templates;

/// <summary>What the intrinsics of a template ask of the world around it.</summary>
public interface IEvaluationContext
{
    /// <summary>The value of a parameter or pseudo parameter; null where there is none of this name.</summary>
    TemplateValue? Parameter(string name);

    /// <summary>What <c>Ref</c> returns for a resource of the template; null where it is not known yet.</summary>
    TemplateValue? Reference(string logicalId);

    /// <summary>What <c>Fn::GetAtt</c> returns for a resource of the template; null where it is not known yet.</summary>
    /// <exception cref="MlOpsException">Where the resource's type has no such attribute.</exception>
    TemplateValue? Attribute(string logicalId, string attribute);

    /// <summary>The value that some stack exports under a name; null where none does.</summary>
    string? Export(string name);

    /// <summary>The value of an output of another stack; null where there is none.</summary>
    string? StackOutput(StackOutputReference reference);

    /// <summary>The ids of all resources of an AWS-specific parameter type, <c>AWS::EC2::VPC::Id</c> for example, in the account and region.</summary>
    IReadOnlyList<string> ResourceIds(string parameterType);

    /// <summary>An attribute of such a resource, <c>VpcId</c> or <c>Tags.Name</c> for example; null where it has none.</summary>
    string? ResourceAttribute(string parameterType, string id, string attribute);

    /// <summary>The availability zones of a region that have a default subnet.</summary>
    IReadOnlyList<string> AvailabilityZones(string region);
}

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

    /// <summary>The availability zones of a region that have a default subnet.</summary>
    IReadOnlyList<string> AvailabilityZones(string region);
}

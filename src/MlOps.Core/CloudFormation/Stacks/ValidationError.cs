using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks;

/// <summary>A reason for which CloudFormation refused a change set.</summary>
/// <param name="Finding">The reason.</param>
/// <param name="Definition">What the template says of the resource; null where it is about no resource.</param>
internal sealed record ValidationError(MlFinding Finding, TemplateResource? Definition)
{
    /// <summary>The finding's id where the name of a resource is taken, in CloudFormation's words (user guide, "Validate stack deployments").</summary>
    public const string NameConflict = "NameConflictValidation";

    /// <summary>Whether the name of a resource is taken.</summary>
    public bool IsNameConflict => Finding.Id == NameConflict;
}

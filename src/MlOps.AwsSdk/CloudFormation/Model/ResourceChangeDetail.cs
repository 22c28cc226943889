namespace Amazon.CloudFormation.Model;

/// <summary>
/// For a resource with <c>Modify</c> as the action, the <c>ResourceChange</c> structure describes the changes CloudFormation will make to
/// that resource.
/// </summary>
public class ResourceChangeDetail
{
    /// <summary>
    /// A <c>ResourceTargetDefinition</c> structure that describes the field that CloudFormation will change and whether the resource will
    /// be recreated.
    /// </summary>
    public ResourceTargetDefinition Target { get; set; }

    /// <summary>
    /// Indicates whether CloudFormation can determine the target value, and whether the target value will change before you execute a
    /// change set.
    /// </summary>
    public EvaluationType Evaluation { get; set; }

    /// <summary>The group to which the <c>CausingEntity</c> value belongs.</summary>
    public ChangeSource ChangeSource { get; set; }

    /// <summary>The identity of the entity that triggered this change.</summary>
    public string CausingEntity { get; set; }
}

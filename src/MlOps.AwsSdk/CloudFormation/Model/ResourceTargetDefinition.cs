namespace Amazon.CloudFormation.Model;

/// <summary>
/// The field that CloudFormation will change, such as the name of a resource's property, and whether the resource will be recreated.
/// </summary>
public class ResourceTargetDefinition
{
    /// <summary>
    /// Indicates which resource attribute is triggering this update, such as a change in the resource attribute's <c>Metadata</c>,
    /// <c>Properties</c>, or <c>Tags</c>.
    /// </summary>
    public ResourceAttribute Attribute { get; set; }

    /// <summary>If the <c>Attribute</c> value is <c>Properties</c>, the name of the property.</summary>
    public string Name { get; set; }

    /// <summary>
    /// If the <c>Attribute</c> value is <c>Properties</c>, indicates whether a change to this property causes the resource to be recreated.
    /// </summary>
    public RequiresRecreation RequiresRecreation { get; set; }

    /// <summary>The property path of the property.</summary>
    public string Path { get; set; }

    /// <summary>The value of the property before the change is executed.</summary>
    public string BeforeValue { get; set; }

    /// <summary>The value of the property after the change is executed.</summary>
    public string AfterValue { get; set; }

    /// <summary>Indicates the source of the before value.</summary>
    public BeforeValueFrom BeforeValueFrom { get; set; }

    /// <summary>Indicates the source of the after value.</summary>
    public AfterValueFrom AfterValueFrom { get; set; }

    /// <summary>
    /// Detailed drift information for the resource property, including actual values, previous deployment values, and drift detection
    /// timestamps.
    /// </summary>
    public LiveResourceDrift Drift { get; set; }

    /// <summary>The type of change to be made to the property if the change is executed.</summary>
    public AttributeChangeType AttributeChangeType { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>Contains the drift information for a resource that has been checked for drift.</summary>
public class StackResourceDrift
{
    /// <summary>The ID of the stack.</summary>
    [AWSProperty(Required = true)]
    public string StackId { get; set; }

    /// <summary>The logical name of the resource specified in the template.</summary>
    [AWSProperty(Required = true)]
    public string LogicalResourceId { get; set; }

    /// <summary>
    /// The name or unique identifier that corresponds to a physical instance ID of a resource supported by CloudFormation.
    /// </summary>
    public string PhysicalResourceId { get; set; }

    /// <summary>Context information that enables CloudFormation to uniquely identify a resource.</summary>
    [AWSProperty(Max = 5)]
    public List<PhysicalResourceIdContextKeyValuePair> PhysicalResourceIdContext { get; set; }
        = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The type of the resource.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    public string ResourceType { get; set; }

    /// <summary>
    /// A JSON structure that contains the expected property values of the stack resource, as defined in the stack template and any values
    /// specified as template parameters.
    /// </summary>
    public string ExpectedProperties { get; set; }

    /// <summary>A JSON structure that contains the actual property values of the stack resource.</summary>
    public string ActualProperties { get; set; }

    /// <summary>A collection of the resource properties whose actual values differ from their expected values.</summary>
    public List<PropertyDifference> PropertyDifferences { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Status of the resource's actual configuration compared to its expected configuration.</summary>
    [AWSProperty(Required = true)]
    public StackResourceDriftStatus StackResourceDriftStatus { get; set; }

    /// <summary>Time at which CloudFormation performed drift detection on the stack resource.</summary>
    [AWSProperty(Required = true)]
    public DateTime? Timestamp { get; set; }

    /// <summary>
    /// Contains information about the module from which the resource was created, if the resource was created from a module included in the
    /// stack template.
    /// </summary>
    public ModuleInfo ModuleInfo { get; set; }

    /// <summary>The reason for the drift status.</summary>
    public string DriftStatusReason { get; set; }
}

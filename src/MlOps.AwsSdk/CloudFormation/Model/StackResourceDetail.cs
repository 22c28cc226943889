using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>Contains detailed information about the specified stack resource.</summary>
public class StackResourceDetail
{
    /// <summary>The name associated with the stack.</summary>
    public string StackName { get; set; }

    /// <summary>Unique identifier of the stack.</summary>
    public string StackId { get; set; }

    /// <summary>The logical name of the resource specified in the template.</summary>
    [AWSProperty(Required = true)]
    public string LogicalResourceId { get; set; }

    /// <summary>
    /// The name or unique identifier that corresponds to a physical instance ID of a resource supported by CloudFormation.
    /// </summary>
    public string PhysicalResourceId { get; set; }

    /// <summary>Type of resource.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    public string ResourceType { get; set; }

    /// <summary>Time the status was updated.</summary>
    [AWSProperty(Required = true)]
    public DateTime? LastUpdatedTimestamp { get; set; }

    /// <summary>Current status of the resource.</summary>
    [AWSProperty(Required = true)]
    public ResourceStatus ResourceStatus { get; set; }

    /// <summary>Success/failure message associated with the resource.</summary>
    public string ResourceStatusReason { get; set; }

    /// <summary>User defined description associated with the resource.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }

    /// <summary>The content of the <c>Metadata</c> attribute declared for the resource.</summary>
    public string Metadata { get; set; }

    /// <summary>
    /// Information about whether the resource's actual configuration differs, or has drifted, from its expected configuration, as defined
    /// in the stack template and any values specified as template parameters.
    /// </summary>
    public StackResourceDriftInformation DriftInformation { get; set; }

    /// <summary>
    /// Contains information about the module from which the resource was created, if the resource was created from a module included in the
    /// stack template.
    /// </summary>
    public ModuleInfo ModuleInfo { get; set; }
}

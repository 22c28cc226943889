using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>Contains high-level information about the specified stack resource.</summary>
public class StackResourceSummary
{
    /// <summary>The logical name of the resource specified in the template.</summary>
    [AWSProperty(Required = true)]
    public string LogicalResourceId { get; set; }

    /// <summary>The name or unique identifier that corresponds to a physical instance ID of the resource.</summary>
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

    /// <summary>
    /// Information about whether the resource's actual configuration differs, or has drifted, from its expected configuration, as defined
    /// in the stack template and any values specified as template parameters.
    /// </summary>
    public StackResourceDriftInformationSummary DriftInformation { get; set; }

    /// <summary>
    /// Contains information about the module from which the resource was created, if the resource was created from a module included in the
    /// stack template.
    /// </summary>
    public ModuleInfo ModuleInfo { get; set; }
}

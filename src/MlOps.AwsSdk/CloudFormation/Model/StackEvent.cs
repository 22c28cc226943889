using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The <c>StackEvent</c> data type.</summary>
public class StackEvent
{
    /// <summary>The unique ID name of the instance of the stack.</summary>
    [AWSProperty(Required = true)]
    public string StackId { get; set; }

    /// <summary>The unique identifier of this event.</summary>
    [AWSProperty(Required = true)]
    public string EventId { get; set; }

    /// <summary>The name associated with a stack.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }

    /// <summary>The unique identifier of the operation that generated this stack event.</summary>
    public string OperationId { get; set; }

    /// <summary>The logical name of the resource specified in the template.</summary>
    public string LogicalResourceId { get; set; }

    /// <summary>The name or unique identifier associated with the physical instance of the resource.</summary>
    public string PhysicalResourceId { get; set; }

    /// <summary>Type of resource.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string ResourceType { get; set; }

    /// <summary>Time the status was updated.</summary>
    [AWSProperty(Required = true)]
    public DateTime? Timestamp { get; set; }

    /// <summary>Current status of the resource.</summary>
    public ResourceStatus ResourceStatus { get; set; }

    /// <summary>Success/failure message associated with the resource.</summary>
    public string ResourceStatusReason { get; set; }

    /// <summary>BLOB of the properties used to create the resource.</summary>
    public string ResourceProperties { get; set; }

    /// <summary>The token passed to the operation that generated this event.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ClientRequestToken { get; set; }

    /// <summary>The name of the Hook.</summary>
    [AWSProperty(Min = 1, Max = 255)]
    public string HookType { get; set; }

    /// <summary>Provides the status of the change set Hook.</summary>
    public HookStatus HookStatus { get; set; }

    /// <summary>Provides the reason for the Hook status.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string HookStatusReason { get; set; }

    /// <summary>The specific point in the provisioning process where the Hook is invoked.</summary>
    public HookInvocationPoint HookInvocationPoint { get; set; }

    /// <summary>The unique identifier of the Hook invocation.</summary>
    [AWSProperty(Min = 36, Max = 36)]
    public string HookInvocationId { get; set; }

    /// <summary>Specify the Hook failure mode for non-compliant resources in the followings ways.</summary>
    public HookFailureMode HookFailureMode { get; set; }

    /// <summary>An optional field that contains information about the detailed status of the stack event.</summary>
    public DetailedStatus DetailedStatus { get; set; }
}

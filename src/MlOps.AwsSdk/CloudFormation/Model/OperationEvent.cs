using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>Contains detailed information about an event that occurred during a CloudFormation operation.</summary>
public class OperationEvent
{
    /// <summary>A unique identifier for this event.</summary>
    public string EventId { get; set; }

    /// <summary>The unique ID name of the instance of the stack.</summary>
    public string StackId { get; set; }

    /// <summary>The unique identifier of the operation this event belongs to.</summary>
    public string OperationId { get; set; }

    /// <summary>The type of operation.</summary>
    public OperationType OperationType { get; set; }

    /// <summary>The current status of the operation.</summary>
    public BeaconStackOperationStatus OperationStatus { get; set; }

    /// <summary>The type of event.</summary>
    public EventType EventType { get; set; }

    /// <summary>The logical name of the resource as specified in the template.</summary>
    public string LogicalResourceId { get; set; }

    /// <summary>The name or unique identifier that corresponds to a physical instance ID of a resource.</summary>
    public string PhysicalResourceId { get; set; }

    /// <summary>Type of resource.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string ResourceType { get; set; }

    /// <summary>Time the status was updated.</summary>
    public DateTime? Timestamp { get; set; }

    /// <summary>The time when the event started.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>The time when the event ended.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>Current status of the resource.</summary>
    public ResourceStatus ResourceStatus { get; set; }

    /// <summary>Success or failure message associated with the resource.</summary>
    public string ResourceStatusReason { get; set; }

    /// <summary>The properties used to create the resource.</summary>
    public string ResourceProperties { get; set; }

    /// <summary>A unique identifier for the request that initiated this operation.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ClientRequestToken { get; set; }

    /// <summary>The type name of the Hook that was invoked.</summary>
    [AWSProperty(Min = 1, Max = 255)]
    public string HookType { get; set; }

    /// <summary>The status of the Hook invocation.</summary>
    public HookStatus HookStatus { get; set; }

    /// <summary>Additional information about the Hook status.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string HookStatusReason { get; set; }

    /// <summary>The point in the operation lifecycle when the Hook was invoked.</summary>
    public HookInvocationPoint HookInvocationPoint { get; set; }

    /// <summary>Specifies how Hook failures are handled.</summary>
    public HookFailureMode HookFailureMode { get; set; }

    /// <summary>Additional status information about the operation.</summary>
    public DetailedStatus DetailedStatus { get; set; }

    /// <summary>Specifies how validation failures are handled.</summary>
    public HookFailureMode ValidationFailureMode { get; set; }

    /// <summary>The name of the validation that was performed.</summary>
    public string ValidationName { get; set; }

    /// <summary>The status of the validation.</summary>
    public ValidationStatus ValidationStatus { get; set; }

    /// <summary>Additional information about the validation status.</summary>
    public string ValidationStatusReason { get; set; }

    /// <summary>The path within the resource where the validation was applied.</summary>
    public string ValidationPath { get; set; }
}

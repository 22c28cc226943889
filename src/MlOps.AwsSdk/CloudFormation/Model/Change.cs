using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The <c>Change</c> structure describes the changes CloudFormation will perform if you execute the change set.</summary>
public class Change
{
    /// <summary>The type of entity that CloudFormation changes.</summary>
    public ChangeType Type { get; set; }

    /// <summary>
    /// Is either <c>null</c>, if no Hooks invoke for the resource, or contains the number of Hooks that will invoke for the resource.
    /// </summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? HookInvocationCount { get; set; }

    /// <summary>A <c>ResourceChange</c> structure that describes the resource and action that CloudFormation will perform.</summary>
    public ResourceChange ResourceChange { get; set; }
}

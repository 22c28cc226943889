namespace Amazon.CloudFormation.Model;

/// <summary>Event filter allows you to focus on specific events in an operation.</summary>
public class EventFilter
{
    /// <summary>When set to true, only returns failed events within the operation.</summary>
    public bool? FailedEvents { get; set; }
}

namespace Amazon.CloudFormation.Model;

/// <summary>Contains information about a CloudFormation operation.</summary>
public class OperationEntry
{
    /// <summary>The type of operation.</summary>
    public OperationType OperationType { get; set; }

    /// <summary>The unique identifier for the operation.</summary>
    public string OperationId { get; set; }
}

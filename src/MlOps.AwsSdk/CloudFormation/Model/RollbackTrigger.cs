using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>A rollback trigger CloudFormation monitors during creation and updating of stacks.</summary>
public class RollbackTrigger
{
    /// <summary>The Amazon Resource Name (ARN) of the rollback trigger.</summary>
    [AWSProperty(Required = true)]
    public string Arn { get; set; }

    /// <summary>The resource type of the rollback trigger.</summary>
    [AWSProperty(Required = true)]
    public string Type { get; set; }
}

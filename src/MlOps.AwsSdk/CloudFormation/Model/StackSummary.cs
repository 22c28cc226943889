using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The <c>StackSummary</c> Data Type.</summary>
public class StackSummary
{
    /// <summary>Unique stack identifier.</summary>
    public string StackId { get; set; }

    /// <summary>The name associated with the stack.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }

    /// <summary>The template description of the template used to create the stack.</summary>
    public string TemplateDescription { get; set; }

    /// <summary>The time the stack was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }

    /// <summary>The time the stack was last updated.</summary>
    public DateTime? LastUpdatedTime { get; set; }

    /// <summary>The time the stack was deleted.</summary>
    public DateTime? DeletionTime { get; set; }

    /// <summary>The current status of the stack.</summary>
    [AWSProperty(Required = true)]
    public StackStatus StackStatus { get; set; }

    /// <summary>Success/Failure message associated with the stack status.</summary>
    public string StackStatusReason { get; set; }

    /// <summary>For nested stacks, the stack ID of the direct parent of this stack.</summary>
    public string ParentId { get; set; }

    /// <summary>For nested stacks, the stack ID of the top-level stack to which the nested stack ultimately belongs.</summary>
    public string RootId { get; set; }

    /// <summary>
    /// Summarizes information about whether a stack's actual configuration differs, or has drifted, from its expected configuration, as
    /// defined in the stack template and any values specified as template parameters.
    /// </summary>
    public StackDriftInformationSummary DriftInformation { get; set; }

    /// <summary>Information about the most recent operations performed on this stack.</summary>
    public List<OperationEntry> LastOperations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

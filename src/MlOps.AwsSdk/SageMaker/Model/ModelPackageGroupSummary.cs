using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Summary information about a model group.</summary>
public class ModelPackageGroupSummary
{
    /// <summary>The name of the model group.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 63)]
    public string ModelPackageGroupName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the model group.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string ModelPackageGroupArn { get; set; }

    /// <summary>A description of the model group.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ModelPackageGroupDescription { get; set; }

    /// <summary>The time that the model group was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }

    /// <summary>The status of the model group.</summary>
    [AWSProperty(Required = true)]
    public ModelPackageGroupStatus ModelPackageGroupStatus { get; set; }

    /// <summary>The managed configuration of the model package group.</summary>
    public ManagedConfiguration ManagedConfiguration { get; set; }
}

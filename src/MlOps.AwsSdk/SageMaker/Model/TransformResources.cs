using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Describes the resources, including ML instance types and ML instance count, to use for transform job.</summary>
public class TransformResources
{
    /// <summary>The ML compute instance type for the transform job.</summary>
    [AWSProperty(Required = true)]
    public TransformInstanceType InstanceType { get; set; }

    /// <summary>The number of ML compute instances to use in the transform job.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public int? InstanceCount { get; set; }

    /// <summary>
    /// The Amazon Web Services Key Management Service (Amazon Web Services KMS) key that Amazon SageMaker uses to encrypt model data on the
    /// storage volume attached to the ML compute instance(s) that run the batch transform job.
    /// </summary>
    [AWSProperty(Min = 0, Max = 2048)]
    public string VolumeKmsKeyId { get; set; }

    /// <summary>Specifies an option from a collection of preconfigured Amazon Machine Image (AMI) images.</summary>
    [AWSProperty(Min = 1, Max = 63)]
    public string TransformAmiVersion { get; set; }
}

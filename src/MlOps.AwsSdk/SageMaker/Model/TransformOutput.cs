using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Describes the results of a transform job.</summary>
public class TransformOutput
{
    /// <summary>The Amazon S3 path where you want Amazon SageMaker to store the results of the transform job.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 1024)]
    public string S3OutputPath { get; set; }

    /// <summary>The MIME type used to specify the output data.</summary>
    [AWSProperty(Min = 0, Max = 256)]
    public string Accept { get; set; }

    /// <summary>Defines how to assemble the results of the transform job as a single S3 object.</summary>
    public AssemblyType AssembleWith { get; set; }

    /// <summary>
    /// The Amazon Web Services Key Management Service (Amazon Web Services KMS) key that Amazon SageMaker uses to encrypt the model
    /// artifacts at rest using Amazon S3 server-side encryption.
    /// </summary>
    [AWSProperty(Min = 0, Max = 2048)]
    public string KmsKeyId { get; set; }
}

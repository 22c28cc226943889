using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies the configuration for asynchronous inference invocation outputs.</summary>
public class AsyncInferenceOutputConfig
{
    /// <summary>
    /// The Amazon Web Services Key Management Service (Amazon Web Services KMS) key that SageMaker uses to encrypt the asynchronous
    /// inference output in Amazon S3.
    /// </summary>
    [AWSProperty(Min = 0, Max = 2048)]
    public string KmsKeyId { get; set; }

    /// <summary>The Amazon S3 location to upload inference responses to.</summary>
    [AWSProperty(Min = 0, Max = 512)]
    public string S3OutputPath { get; set; }

    /// <summary>Specifies the configuration for notifications of inference results for asynchronous inference.</summary>
    public AsyncInferenceNotificationConfig NotificationConfig { get; set; }

    /// <summary>The Amazon S3 location to upload failure inference responses to.</summary>
    [AWSProperty(Min = 0, Max = 512)]
    public string S3FailurePath { get; set; }
}

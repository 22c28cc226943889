using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Describes the S3 data source.</summary>
public class TransformS3DataSource
{
    /// <summary>If you choose <c>S3Prefix</c>, <c>S3Uri</c> identifies a key name prefix.</summary>
    [AWSProperty(Required = true)]
    public S3DataType S3DataType { get; set; }

    /// <summary>Depending on the value specified for the <c>S3DataType</c>, identifies either a key name prefix or a manifest.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 1024)]
    public string S3Uri { get; set; }
}

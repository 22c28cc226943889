using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Describes the location of the channel data.</summary>
public class TransformDataSource
{
    /// <summary>The S3 location of the data source that is associated with a channel.</summary>
    [AWSProperty(Required = true)]
    public TransformS3DataSource S3DataSource { get; set; }
}

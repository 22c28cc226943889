using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// Data sources that are available to your model in addition to the one that you specify for <c>ModelDataSource</c> when you use the
/// <c>CreateModel</c> action.
/// </summary>
public class AdditionalModelDataSource
{
    /// <summary>A custom name for this <c>AdditionalModelDataSource</c> object.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string ChannelName { get; set; }

    /// <summary>Specifies the S3 location of ML model data to deploy.</summary>
    [AWSProperty(Required = true)]
    public S3ModelDataSource S3DataSource { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Describes the input source of a transform job and the way the transform job consumes it.</summary>
public class TransformInput
{
    /// <summary>
    /// Describes the location of the channel data, which is, the S3 location of the input data that the model can consume.
    /// </summary>
    [AWSProperty(Required = true)]
    public TransformDataSource DataSource { get; set; }

    /// <summary>The multipurpose internet mail extension (MIME) type of the data.</summary>
    [AWSProperty(Min = 0, Max = 256)]
    public string ContentType { get; set; }

    /// <summary>If your transform data is compressed, specify the compression type.</summary>
    public CompressionType CompressionType { get; set; }

    /// <summary>The method to use to split the transform job's data files into smaller batches.</summary>
    public SplitType SplitType { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>A data source used for training or inference that is in addition to the input dataset or model data.</summary>
public class AdditionalS3DataSource
{
    /// <summary>The data type of the additional data source that you specify for use in inference or training.</summary>
    [AWSProperty(Required = true)]
    public AdditionalS3DataSourceDataType S3DataType { get; set; }

    /// <summary>The uniform resource identifier (URI) used to identify an additional data source used in inference or training.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 1024)]
    public string S3Uri { get; set; }

    /// <summary>The type of compression used for an additional data source used in inference or training.</summary>
    public CompressionType CompressionType { get; set; }

    /// <summary>The ETag associated with S3 URI.</summary>
    public string ETag { get; set; }
}

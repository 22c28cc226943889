using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies the S3 location of ML model data to deploy.</summary>
public class S3ModelDataSource
{
    /// <summary>Specifies the S3 path of ML model data to deploy.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 1024)]
    public string S3Uri { get; set; }

    /// <summary>Specifies the type of ML model data to deploy.</summary>
    [AWSProperty(Required = true)]
    public S3ModelDataType S3DataType { get; set; }

    /// <summary>Specifies how the ML model data is prepared.</summary>
    [AWSProperty(Required = true)]
    public ModelCompressionType CompressionType { get; set; }

    /// <summary>Specifies the access configuration file for the ML model.</summary>
    public ModelAccessConfig ModelAccessConfig { get; set; }

    /// <summary>Configuration information for hub access.</summary>
    public InferenceHubAccessConfig HubAccessConfig { get; set; }

    /// <summary>The Amazon S3 URI of the manifest file.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ManifestS3Uri { get; set; }

    /// <summary>The ETag associated with S3 URI.</summary>
    public string ETag { get; set; }

    /// <summary>The ETag associated with Manifest S3 URI.</summary>
    public string ManifestEtag { get; set; }
}

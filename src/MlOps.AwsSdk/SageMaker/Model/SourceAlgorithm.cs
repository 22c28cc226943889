using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies an algorithm that was used to create the model package.</summary>
public class SourceAlgorithm
{
    /// <summary>The Amazon S3 path where the model artifacts, which result from model training, are stored.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ModelDataUrl { get; set; }

    /// <summary>Specifies the location of ML model data to deploy during endpoint creation.</summary>
    public ModelDataSource ModelDataSource { get; set; }

    /// <summary>The ETag associated with Model Data URL.</summary>
    public string ModelDataETag { get; set; }

    /// <summary>The name of an algorithm that was used to create the model package.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 170)]
    public string AlgorithmName { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>A list of algorithms that were used to create a model package.</summary>
public class SourceAlgorithmSpecification
{
    /// <summary>A list of the algorithms that were used to create a model package.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1)]
    public List<SourceAlgorithm> SourceAlgorithms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The model card associated with the model package.</summary>
public class ModelPackageModelCard
{
    /// <summary>The content of the model card.</summary>
    [AWSProperty(Sensitive = true, Min = 0, Max = 100000)]
    public string ModelCardContent { get; set; }

    /// <summary>The approval status of the model card within your organization.</summary>
    public ModelCardStatus ModelCardStatus { get; set; }
}

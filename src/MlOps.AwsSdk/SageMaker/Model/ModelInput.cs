using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Input object for the model.</summary>
public class ModelInput
{
    /// <summary>The input configuration object for the model.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 16384)]
    public string DataInputConfig { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The inference configuration parameter for the model container.</summary>
public class ClarifyInferenceConfig
{
    /// <summary>Provides the JMESPath expression to extract the features from a model container input in JSON Lines format.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string FeaturesAttribute { get; set; }

    /// <summary>A template string used to format a JSON record into an acceptable model container input.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string ContentTemplate { get; set; }

    /// <summary>
    /// The maximum number of records in a request that the model container can process when querying the model container for the
    /// predictions of a synthetic dataset.
    /// </summary>
    [AWSProperty(Min = 1)]
    public int? MaxRecordCount { get; set; }

    /// <summary>The maximum payload size (MB) allowed of a request from the explainer to the model container.</summary>
    [AWSProperty(Min = 1, Max = 25)]
    public int? MaxPayloadInMB { get; set; }

    /// <summary>A zero-based index used to extract a probability value (score) or list from model container output in CSV format.</summary>
    [AWSProperty(Min = 0)]
    public int? ProbabilityIndex { get; set; }

    /// <summary>
    /// A zero-based index used to extract a label header or list of label headers from model container output in CSV format.
    /// </summary>
    [AWSProperty(Min = 0)]
    public int? LabelIndex { get; set; }

    /// <summary>
    /// A JMESPath expression used to extract the probability (or score) from the model container output if the model container is in JSON
    /// Lines format.
    /// </summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string ProbabilityAttribute { get; set; }

    /// <summary>A JMESPath expression used to locate the list of label headers in the model container output.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string LabelAttribute { get; set; }

    /// <summary>For multiclass classification problems, the label headers are the names of the classes.</summary>
    [AWSProperty(Min = 1, Max = 16)]
    public List<string> LabelHeaders { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The names of the features.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public List<string> FeatureHeaders { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of data types of the features (optional).</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public List<string> FeatureTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// A parameter used to configure the SageMaker Clarify explainer to treat text features as text so that explanations are provided for
/// individual units of text.
/// </summary>
public class ClarifyTextConfig
{
    /// <summary>Specifies the language of the text features in ISO 639-1 or ISO 639-3 code of a supported language.</summary>
    [AWSProperty(Required = true)]
    public ClarifyTextLanguage Language { get; set; }

    /// <summary>The unit of granularity for the analysis of text features.</summary>
    [AWSProperty(Required = true)]
    public ClarifyTextGranularity Granularity { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// The configuration for the SHAP baseline (also called the background or reference dataset) of the Kernal SHAP algorithm.
/// </summary>
public class ClarifyShapBaselineConfig
{
    /// <summary>The MIME type of the baseline data.</summary>
    [AWSProperty(Min = 0, Max = 255)]
    public string MimeType { get; set; }

    /// <summary>The inline SHAP baseline data in string format.</summary>
    [AWSProperty(Min = 1, Max = 4096)]
    public string ShapBaseline { get; set; }

    /// <summary>The uniform resource identifier (URI) of the S3 bucket where the SHAP baseline file is stored.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ShapBaselineUri { get; set; }
}

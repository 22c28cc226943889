using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Configuration specifying how to treat different headers.</summary>
public class CaptureContentTypeHeader
{
    /// <summary>The list of all content type headers that Amazon SageMaker AI will treat as CSV and capture accordingly.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    public List<string> CsvContentTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The list of all content type headers that SageMaker AI will treat as JSON and capture accordingly.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    public List<string> JsonContentTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

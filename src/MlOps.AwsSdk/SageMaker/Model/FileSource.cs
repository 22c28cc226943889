using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Contains details regarding the file source.</summary>
public class FileSource
{
    /// <summary>The type of content stored in the file source.</summary>
    [AWSProperty(Min = 0, Max = 256)]
    public string ContentType { get; set; }

    /// <summary>The digest of the file source.</summary>
    [AWSProperty(Min = 0, Max = 72)]
    public string ContentDigest { get; set; }

    /// <summary>The Amazon S3 URI for the file source.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 1024)]
    public string S3Uri { get; set; }
}

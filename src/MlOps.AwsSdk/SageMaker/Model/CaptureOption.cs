using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies data Model Monitor will capture.</summary>
public class CaptureOption
{
    /// <summary>Specify the boundary of data to capture.</summary>
    [AWSProperty(Required = true)]
    public CaptureMode CaptureMode { get; set; }
}

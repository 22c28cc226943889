using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// A tag object that consists of a key and an optional value, used to manage metadata for SageMaker Amazon Web Services resources.
/// </summary>
public class Tag
{
    /// <summary>The tag key.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string Key { get; set; }

    /// <summary>The tag value.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 256)]
    public string Value { get; set; }
}

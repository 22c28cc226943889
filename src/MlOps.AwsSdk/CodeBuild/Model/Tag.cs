using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>A tag, consisting of a key and a value.</summary>
public class Tag
{
    /// <summary>The tag's key.</summary>
    [AWSProperty(Min = 1, Max = 127)]
    [Wire("key")]
    public string Key { get; set; }

    /// <summary>The tag's value.</summary>
    [AWSProperty(Min = 0, Max = 255)]
    [Wire("value")]
    public string Value { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>A structure that represents user-provided metadata that can be associated with an IAM resource.</summary>
public class Tag
{
    /// <summary>The key name that can be used to look up or retrieve the associated value.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string Key { get; set; }

    /// <summary>The value associated with this tag.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 256)]
    public string Value { get; set; }
}

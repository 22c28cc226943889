using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Metadata that you assign to your Amazon Web Services resources.</summary>
public class Tag
{
    /// <summary>The name of the tag.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string Key { get; set; }

    /// <summary>The value of the tag.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 256)]
    public string Value { get; set; }
}

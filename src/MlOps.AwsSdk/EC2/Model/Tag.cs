using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a tag.</summary>
public class Tag
{
    /// <summary>The key of the tag.</summary>
    [Wire("key")]
    public string Key { get; set; }

    /// <summary>The value of the tag.</summary>
    [Wire("value")]
    public string Value { get; set; }
}

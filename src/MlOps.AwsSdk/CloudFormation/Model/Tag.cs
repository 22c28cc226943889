using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The Tag type enables you to specify a key-value pair that can be used to store information about an CloudFormation stack.
/// </summary>
public class Tag
{
    /// <summary>A string used to identify this tag.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string Key { get; set; }

    /// <summary>A string that contains the value for this tag.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    public string Value { get; set; }
}

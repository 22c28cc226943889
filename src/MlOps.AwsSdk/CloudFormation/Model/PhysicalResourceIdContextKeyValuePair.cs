using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>Context information that enables CloudFormation to uniquely identify a resource.</summary>
public class PhysicalResourceIdContextKeyValuePair
{
    /// <summary>The resource context key.</summary>
    [AWSProperty(Required = true)]
    public string Key { get; set; }

    /// <summary>The resource context value.</summary>
    [AWSProperty(Required = true)]
    public string Value { get; set; }
}

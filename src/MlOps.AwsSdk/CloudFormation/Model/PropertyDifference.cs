using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// Information about a resource property whose actual value differs from its expected value, as defined in the stack template and any
/// values specified as template parameters.
/// </summary>
public class PropertyDifference
{
    /// <summary>The fully-qualified path to the resource property.</summary>
    [AWSProperty(Required = true)]
    public string PropertyPath { get; set; }

    /// <summary>
    /// The expected property value of the resource property, as defined in the stack template and any values specified as template
    /// parameters.
    /// </summary>
    [AWSProperty(Required = true)]
    public string ExpectedValue { get; set; }

    /// <summary>The actual property value of the resource property.</summary>
    [AWSProperty(Required = true)]
    public string ActualValue { get; set; }

    /// <summary>The type of property difference.</summary>
    [AWSProperty(Required = true)]
    public DifferenceType DifferenceType { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>An Amazon Web Services Systems Manager parameter in Parameter Store.</summary>
public class Parameter
{
    /// <summary>The name of the parameter.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    public string Name { get; set; }

    /// <summary>The type of parameter.</summary>
    public ParameterType Type { get; set; }

    /// <summary>The parameter value.</summary>
    [AWSProperty(Sensitive = true)]
    public string Value { get; set; }

    /// <summary>The parameter version.</summary>
    public long? Version { get; set; }

    /// <summary>Either the version number or the label used to retrieve the parameter value.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string Selector { get; set; }

    /// <summary>Applies to parameters that reference information in other Amazon Web Services services.</summary>
    public string SourceResult { get; set; }

    /// <summary>Date the parameter was last changed or updated and the parameter version was created.</summary>
    public DateTime? LastModifiedDate { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the parameter.</summary>
    public string ARN { get; set; }

    /// <summary>The data type of the parameter, such as <c>text</c> or <c>aws:ec2:image</c>.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string DataType { get; set; }
}

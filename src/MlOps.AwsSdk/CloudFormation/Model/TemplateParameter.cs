using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The <c>TemplateParameter</c> data type.</summary>
public class TemplateParameter
{
    /// <summary>The name associated with the parameter.</summary>
    public string ParameterKey { get; set; }

    /// <summary>The default value associated with the parameter.</summary>
    public string DefaultValue { get; set; }

    /// <summary>Flag indicating whether the parameter should be displayed as plain text in logs and UIs.</summary>
    public bool? NoEcho { get; set; }

    /// <summary>User defined description associated with the parameter.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }
}

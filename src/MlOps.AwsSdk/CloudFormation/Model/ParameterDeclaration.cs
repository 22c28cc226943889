using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The <c>ParameterDeclaration</c> data type.</summary>
public class ParameterDeclaration
{
    /// <summary>The name that's associated with the parameter.</summary>
    public string ParameterKey { get; set; }

    /// <summary>The default value of the parameter.</summary>
    public string DefaultValue { get; set; }

    /// <summary>The type of parameter.</summary>
    public string ParameterType { get; set; }

    /// <summary>
    /// Flag that indicates whether the parameter value is shown as plain text in logs and in the Amazon Web Services Management Console.
    /// </summary>
    public bool? NoEcho { get; set; }

    /// <summary>The description that's associate with the parameter.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }

    /// <summary>The criteria that CloudFormation uses to validate parameter values.</summary>
    public ParameterConstraints ParameterConstraints { get; set; }
}

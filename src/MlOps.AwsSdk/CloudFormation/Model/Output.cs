using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The <c>Output</c> data type.</summary>
public class Output
{
    /// <summary>The key associated with the output.</summary>
    public string OutputKey { get; set; }

    /// <summary>The value associated with the output.</summary>
    public string OutputValue { get; set; }

    /// <summary>User defined description associated with the output.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }

    /// <summary>The name of the export associated with the output.</summary>
    public string ExportName { get; set; }
}

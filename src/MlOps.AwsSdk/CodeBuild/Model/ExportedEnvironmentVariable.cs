using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Contains information about an exported environment variable.</summary>
public class ExportedEnvironmentVariable
{
    /// <summary>The name of the exported environment variable.</summary>
    [AWSProperty(Min = 1)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The value assigned to the exported environment variable.</summary>
    [Wire("value")]
    public string Value { get; set; }
}

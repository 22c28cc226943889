using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about an environment variable for a build project or a build.</summary>
public class EnvironmentVariable
{
    /// <summary>The name or key of the environment variable.</summary>
    [AWSProperty(Required = true, Min = 1)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The value of the environment variable.</summary>
    [AWSProperty(Required = true)]
    [Wire("value")]
    public string Value { get; set; }

    /// <summary>The type of environment variable.</summary>
    [Wire("type")]
    public EnvironmentVariableType Type { get; set; }
}

using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The environment variables for the action.</summary>
public class EnvironmentVariable
{
    /// <summary>The environment variable name in the key-value pair.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The environment variable value in the key-value pair.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2000)]
    [Wire("value")]
    public string Value { get; set; }

    /// <summary>Specifies the type of use for the environment variable value.</summary>
    [Wire("type")]
    public EnvironmentVariableType Type { get; set; }
}

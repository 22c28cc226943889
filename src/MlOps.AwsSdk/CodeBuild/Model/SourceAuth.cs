using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the authorization settings for CodeBuild to access the source code to be built.</summary>
public class SourceAuth
{
    /// <summary>The authorization type to use.</summary>
    [AWSProperty(Required = true)]
    [Wire("type")]
    public SourceAuthType Type { get; set; }

    /// <summary>The resource value that applies to the specified authorization type.</summary>
    [Wire("resource")]
    public string Resource { get; set; }
}

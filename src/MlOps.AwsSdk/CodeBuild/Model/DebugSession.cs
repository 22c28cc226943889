using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Contains information about the debug session for a build.</summary>
public class DebugSession
{
    /// <summary>Specifies if session debugging is enabled for this build.</summary>
    [Wire("sessionEnabled")]
    public bool? SessionEnabled { get; set; }

    /// <summary>Contains the identifier of the Session Manager session used for the build.</summary>
    [AWSProperty(Min = 1)]
    [Wire("sessionTarget")]
    public string SessionTarget { get; set; }
}

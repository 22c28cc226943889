using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Additional information about a build phase that has an error.</summary>
public class PhaseContext
{
    /// <summary>The status code for the context of the build phase.</summary>
    [Wire("statusCode")]
    public string StatusCode { get; set; }

    /// <summary>An explanation of the build phase's context.</summary>
    [Wire("message")]
    public string Message { get; set; }
}

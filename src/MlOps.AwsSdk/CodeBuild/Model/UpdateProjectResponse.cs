using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The output of <c>UpdateProject</c>.</summary>
public class UpdateProjectResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the build project that was changed.</summary>
    [Wire("project")]
    public Project Project { get; set; }
}

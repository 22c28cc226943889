using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The output of <c>CreateProject</c>.</summary>
public class CreateProjectResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the build project that was created.</summary>
    [Wire("project")]
    public Project Project { get; set; }
}

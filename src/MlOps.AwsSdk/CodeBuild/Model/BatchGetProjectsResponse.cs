using Amazon.Runtime;
using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The output of <c>BatchGetProjects</c>.</summary>
public class BatchGetProjectsResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the requested build projects.</summary>
    [Wire("projects")]
    public List<Project> Projects { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The names of build projects for which information could not be found.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("projectsNotFound")]
    public List<string> ProjectsNotFound { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

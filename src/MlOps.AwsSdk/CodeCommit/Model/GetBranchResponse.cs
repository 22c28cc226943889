using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>GetBranch</c>.</summary>
public class GetBranchResponse : AmazonWebServiceResponse
{
    /// <summary>The name of the branch.</summary>
    [Wire("branch")]
    public BranchInfo Branch { get; set; }
}

using Amazon.Runtime;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement.Model;

/// <summary>Follows <c>Marker</c> through the pages of <c>SimulatePrincipalPolicy</c>.</summary>
internal sealed class SimulatePrincipalPolicyPaginator(IAmazonIdentityManagementService client, SimulatePrincipalPolicyRequest request)
    : Paginator<SimulatePrincipalPolicyRequest, SimulatePrincipalPolicyResponse>(request, client.SimulatePrincipalPolicyAsync),
    ISimulatePrincipalPolicyPaginator
{
    public IPaginatedEnumerable<SimulatePrincipalPolicyResponse> Responses => Pages;

    public IPaginatedEnumerable<EvaluationResult> EvaluationResults => Items(response => response.EvaluationResults);

    protected override string GetToken(SimulatePrincipalPolicyRequest request) => request.Marker;

    protected override void SetToken(SimulatePrincipalPolicyRequest request, string token) => request.Marker = token;

    protected override string NextToken(SimulatePrincipalPolicyResponse response) => response.Marker;
}

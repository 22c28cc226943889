using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Pages of <c>SimulatePrincipalPolicy</c>.</summary>
public interface ISimulatePrincipalPolicyPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<SimulatePrincipalPolicyResponse> Responses { get; }

    /// <summary>The evaluation results of every page.</summary>
    IPaginatedEnumerable<EvaluationResult> EvaluationResults { get; }
}

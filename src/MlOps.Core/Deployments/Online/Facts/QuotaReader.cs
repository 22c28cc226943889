using Amazon.CloudFormation.Model;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Online;

/// <summary>Reads how much of something an account has, and may have.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="cancellationToken">Stops the calls.</param>
internal sealed class QuotaReader(AwsSession session, CancellationToken cancellationToken)
{
    // All but DELETE_COMPLETE: those count (CloudFormation user guide, Understand CloudFormation quotas).
    private static readonly List<string> Counted = [.. StackStatusTable.Rows.Select(row => row.Status).Where(status => status != "DELETE_COMPLETE")];

    /// <summary>What IAM counts in the account, with its quotas, by the names of <c>GetAccountSummary</c>: <c>Roles</c>, <c>RolesQuota</c> and so on.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ReadIamAsync()
    {
        var response = await session.Iam.GetAccountSummaryAsync(new GetAccountSummaryRequest(), cancellationToken)
            .MapErrorsAsync("iam", "GetAccountSummary", null).ConfigureAwait(false);
        return response.SummaryMap ?? [];
    }

    /// <summary>The stacks of the account in the region, and how many it may have; null where CloudFormation does not say.</summary>
    public async Task<(int Count, int? Limit)> ReadStacksAsync()
    {
        var limits = await Pages.ReadAllAsync<AccountLimit>(async next =>
        {
            var response = await session.CloudFormation.DescribeAccountLimitsAsync(new DescribeAccountLimitsRequest { NextToken = next }, cancellationToken)
                .MapErrorsAsync("DescribeAccountLimits", null).ConfigureAwait(false);
            return (response.AccountLimits, response.NextToken);
        }).ConfigureAwait(false);
        var stacks = await Pages.ReadAllAsync<StackSummary>(async next =>
        {
            var response = await session.CloudFormation.ListStacksAsync(new ListStacksRequest { StackStatusFilter = Counted, NextToken = next }, cancellationToken)
                .MapErrorsAsync("ListStacks", null).ConfigureAwait(false);
            return (response.StackSummaries, response.NextToken);
        }).ConfigureAwait(false);
        return (stacks.Count, limits.FirstOrDefault(limit => limit.Name == "StackLimit")?.Value);
    }
}

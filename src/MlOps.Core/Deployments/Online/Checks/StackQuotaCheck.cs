using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the account may have one stack more (CloudFormation API reference, DescribeAccountLimits).</summary>
internal sealed class StackQuotaCheck : IOnlineCheck
{
    public string Subject => "the quota of stacks";

    public ConfigKey Key => ConfigKeys.Region;

    public bool Applies(MlProduct product) => true;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Stack, facts.Stacks];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        var (count, limit) = facts.Stacks.Value;
        return facts.Stack.Value is null && count >= limit
            ? [QuotaFindings.Exceeded(product, Key, MlSeverity.Error, $"stacks in {product.Region}", count, 1, limit.Value, "")]
            : [];
    }
}

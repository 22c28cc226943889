namespace MlOps.OperatorPolicies;

/// <summary>Where a stack is, as far as it is known; <c>*</c> for what is not.</summary>
internal sealed record StackScope
{
    /// <summary>What stands for anything in a policy.</summary>
    public const string Anything = "*";

    /// <summary>The partition.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>The region.</summary>
    public string Region { get; init; } = Anything;

    /// <summary>The account's twelve digits.</summary>
    public string AccountId { get; init; } = Anything;

    /// <summary>The stack's name.</summary>
    public string StackName { get; init; } = Anything;

    /// <summary>The domain of the partition's endpoints.</summary>
    public string UrlSuffix => Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    /// <summary>Whether the region is known.</summary>
    public bool HasRegion => Region != Anything;
}

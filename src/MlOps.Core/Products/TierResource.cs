namespace MlOps.Products;

/// <summary>One resource that a product can have: the row behind an <see cref="MlTierResource"/>.</summary>
/// <param name="LogicalId">Its logical id in the template.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="SinceTier">The lowest tier that has it.</param>
/// <param name="Scope">What its physical name is made of.</param>
/// <param name="Suffix">What its physical name ends with.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="When">When it is there.</param>
internal sealed record TierResource(
    string LogicalId,
    string Type,
    string SinceTier,
    NameScope Scope,
    string Suffix,
    string Purpose,
    string When = TierResource.Always)
{
    /// <summary>The resource is there in every product of its tiers.</summary>
    public const string Always = "always";

    /// <summary>The resource is there where the product has CodeCommit repositories.</summary>
    public const string WithCodeCommit = "source_control=codecommit";

    /// <summary>The resource is there where the product makes its own security group.</summary>
    public const string WithOwnSecurityGroup = "vpc_mode=standalone";

    /// <summary>Whether a product with these choices has the resource.</summary>
    public bool BelongsTo(string tier, string sourceControl, string? vpcMode) =>
        ProductTiers.Rank(tier) >= ProductTiers.Rank(SinceTier) && When switch
        {
            WithCodeCommit => sourceControl == SourceControls.CodeCommit,
            WithOwnSecurityGroup => vpcMode == VpcModes.Standalone,
            _ => true,
        };
}

namespace MlOps.Products;

/// <summary>One resource that a product can have: the row behind an <see cref="MlTierResource"/>.</summary>
/// <param name="LogicalId">Its logical id in the template.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="SinceTier">The lowest tier that has it.</param>
/// <param name="Scope">What its physical name is made of.</param>
/// <param name="Suffix">What its physical name ends with.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="When">When it is there.</param>
/// <param name="LastTier">The highest tier that has it; null where all above have it too.</param>
internal sealed record TierResource(
    string LogicalId,
    string Type,
    string SinceTier,
    NameScope Scope,
    string Suffix,
    string Purpose,
    string When = TierResource.Always,
    string? LastTier = null)
{
    /// <summary>The resource is there in every product of its tiers.</summary>
    public const string Always = "always";

    /// <summary>The resource is there where the product has CodeCommit repositories.</summary>
    public const string WithCodeCommit = "source_control=codecommit";

    /// <summary>The resource is there where the product makes its own security group.</summary>
    public const string WithOwnSecurityGroup = "vpc_mode=standalone";

    /// <summary>The resource is there where the config brings no boundary of its own.</summary>
    public const string WithOwnBoundary = "iam.permissions_boundary_arn=none";

    private const string ExtrasPrefix = "extras.";

    /// <summary>Whether a product with these choices has the resource.</summary>
    public bool BelongsTo(ProductChoices choices) => IsOf(choices.Tier) && When switch
    {
        WithCodeCommit => choices.SourceControl == SourceControls.CodeCommit,
        WithOwnSecurityGroup => choices.VpcMode == VpcModes.Standalone,
        WithOwnBoundary => !choices.BringsBoundary,
        _ when IsExtra => choices.Extras.Contains(When[ExtrasPrefix.Length..], StringComparer.Ordinal),
        _ => true,
    };

    /// <summary>Whether a product of a tier may have the resource.</summary>
    public bool IsOf(string tier) =>
        ProductTiers.Rank(tier) >= ProductTiers.Rank(SinceTier) && (LastTier is null || ProductTiers.Rank(tier) <= ProductTiers.Rank(LastTier));

    /// <summary>Whether the resource is none that a tier counts.</summary>
    public bool IsExtra => When.StartsWith(ExtrasPrefix, StringComparison.Ordinal);

    /// <summary>The resource is there where the product has an extra.</summary>
    public static string WithExtra(string extra) => ExtrasPrefix + extra;
}

using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>Gets the tiers that a product can have, with the resources of each.</summary>
/// <remarks>
/// <para>A tier says which resources a product has. Each tier has all the resources of the one below. How many resources a product really has
/// depends on its config: source control, and for enterprise how it joins a VPC. Extras are resources that no tier counts; a config asks for each.</para>
/// <para>This cmdlet calls nothing and reads no file.</para>
/// </remarks>
/// <example>
/// <title>See all tiers</title>
/// <code>Get-MlTier</code>
/// <remarks>Lists the tiers, smallest first, with the number of resources that each has at least.</remarks>
/// </example>
/// <example>
/// <title>See what a starter product consists of</title>
/// <code>Get-MlTier starter | ForEach-Object Resources</code>
/// <remarks>Lists every resource of the tier: its logical id, its CloudFormation type, and when it is there.</remarks>
/// </example>
/// <seealso cref="GetMlProductCommand"/>
/// <seealso cref="NewMlTemplateCommand"/>
[Cmdlet(VerbsCommon.Get, "MlTier")]
[OutputType(typeof(MlTier))]
public sealed class GetMlTierCommand : MlCmdlet
{
    /// <summary>The tiers to get: starter, professional, enterprise, or a pattern.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TierNameCompleter))]
    [PSDefaultValue(Help = "All tiers")]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Name, name => Pipeline.WriteObjectAsync(Find(name), enumerate: true)).ConfigureAwait(false);
    }

    private static List<MlTier> Find(string name)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            return [TierCatalog.Find(name.ToLowerInvariant())];
        }

        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
        return [.. TierCatalog.Tiers.Where(tier => pattern.IsMatch(tier.Name))];
    }
}

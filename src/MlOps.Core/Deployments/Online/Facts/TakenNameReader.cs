using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Products;

namespace MlOps.Deployments.Online;

/// <summary>Finds names of a product that something else has, and who has it.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="product">The product.</param>
/// <param name="vpcId">The VPC that it joins; null where it joins none, or it is not known.</param>
/// <param name="cancellationToken">Stops the calls.</param>
internal sealed class TakenNameReader(AwsSession session, MlProduct product, string? vpcId, CancellationToken cancellationToken)
{
    private readonly ExistingNames _names = new(session, product.AccountId, vpcId, cancellationToken);

    /// <summary>The names that are taken, type by type; what cannot be read of a type says nothing of the others.</summary>
    /// <param name="own">Physical ids of what the product's own stack has.</param>
    public async Task<IReadOnlyList<Fact<IReadOnlyList<TakenName>>>> ReadAsync(IReadOnlySet<string> own) => await Task.WhenAll(NamedIn(product)
        .Where(resource => !ExistingNames.NotLookedFor.Contains(resource.Type) && !ExistingNames.WithinOwn.Contains(resource.Type))
        .GroupBy(resource => resource.Type, StringComparer.Ordinal)
        .Select(group => Fact<IReadOnlyList<TakenName>>.ReadAsync(() => ReadAsync(group.Key, [.. group], own)))).ConfigureAwait(false);

    /// <summary>What a product makes under names of its own.</summary>
    public static IEnumerable<NamedResource> NamedIn(MlProduct product) => TierCatalog.ResourcesOf(product)
        .Where(resource => product.ResourceNames.ContainsKey(resource.LogicalId))
        .Select(resource => new NamedResource(resource.LogicalId, resource.Type, product.ResourceNames[resource.LogicalId]));

    private async Task<IReadOnlyList<TakenName>> ReadAsync(string type, IReadOnlyList<NamedResource> resources, IReadOnlySet<string> own)
    {
        var taken = new List<TakenName>();
        foreach (var (resource, physicalId) in await FindAsync(type, resources).ConfigureAwait(false))
        {
            if (physicalId is null)
            {
                taken.Add(new TakenName(resource, "another account has it"));
            }
            else if (!own.Contains(physicalId))
            {
                taken.Add(new TakenName(resource, await HolderAsync(physicalId).ConfigureAwait(false)));
            }
        }

        return taken;
    }

    // A bucket's name may be another account's, which S3 answers as it answers what a policy forbids.
    private async Task<IEnumerable<(NamedResource Resource, string? PhysicalId)>> FindAsync(string type, IReadOnlyList<NamedResource> resources)
    {
        try
        {
            return (await _names.FindAsync(type, resources).ConfigureAwait(false)).Select(found => (found.Key, (string?)found.Value));
        }
        catch (MlOpsException error) when (type == "AWS::S3::Bucket" && error.Id == "AccessDenied")
        {
            return await BucketOwnership.IsOursAsync(session, resources[0].Name, cancellationToken).ConfigureAwait(false)
                ? [(resources[0], resources[0].Name)]
                : [(resources[0], null)];
        }
    }

    private async Task<string> HolderAsync(string physicalId) =>
        await session.CloudFormation.FindStackOfAsync(physicalId, cancellationToken).ConfigureAwait(false) is { } stack
            ? $"stack {stack} has it"
            : $"no stack in {session.Region} has it, so it was made by hand, or left behind when a stack was removed";
}

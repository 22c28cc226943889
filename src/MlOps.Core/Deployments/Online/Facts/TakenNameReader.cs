using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Products;

namespace MlOps.Deployments.Online;

/// <summary>Finds names of a product that something else has, and who has it.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="product">The product.</param>
/// <param name="vpcId">The VPC that it joins, which the names of security groups count in.</param>
/// <param name="cancellationToken">Stops the calls.</param>
internal sealed class TakenNameReader(AwsSession session, MlProduct product, Fact<string> vpcId, CancellationToken cancellationToken)
{
    private readonly KeptNames _kept = new(session, product.AccountId, product.StackName, product.Name);

    private readonly ExistingNames _names = new(session, product.AccountId, product.IamPath ?? "/", vpcId.Obstacle is null ? vpcId.Value : null, cancellationToken);

    /// <summary>The names that are taken, type by type; what cannot be read of a type says nothing of the others.</summary>
    /// <param name="own">Physical ids of what the product's own stack has.</param>
    public async Task<IReadOnlyList<Fact<IReadOnlyList<TakenName>>>> ReadAsync(IReadOnlySet<string> own) => await Task.WhenAll(NamedIn(product)
        .Where(resource => !ExistingNames.NotLookedFor.Contains(resource.Type) && !ExistingNames.WithinOwn.Contains(resource.Type))
        .GroupBy(resource => resource.Type, StringComparer.Ordinal)
        .Select(group => group.Key == "AWS::EC2::SecurityGroup" && vpcId.Obstacle is { } obstacle
            ? Task.FromResult(Fact<IReadOnlyList<TakenName>>.Unknown(obstacle))
            : Fact<IReadOnlyList<TakenName>>.ReadAsync(() => ReadAsync(group.Key, [.. group], own)))).ConfigureAwait(false);

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
                taken.Add(new TakenName(resource, NameHolder.Unknown, "another account has it"));
            }
            else if (!own.Contains(physicalId))
            {
                taken.Add(await HeldAsync(resource, physicalId).ConfigureAwait(false));
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
            return await OwnBuckets.FindAsync(session, resources[0].Name, cancellationToken).ConfigureAwait(false) is not null
                ? [(resources[0], resources[0].Name)]
                : [(resources[0], null)];
        }
    }

    private async Task<TakenName> HeldAsync(NamedResource resource, string physicalId)
    {
        try
        {
            var stack = await session.CloudFormation.FindStackOfAsync(physicalId, cancellationToken).ConfigureAwait(false);
            var isKept = stack is null && await _kept.HasAsync(resource.Type, resource.Name, cancellationToken).ConfigureAwait(false);
            return new TakenName(resource, new NameHolder(stack, IsKnown: true), stack is not null ? $"stack {stack} has it" : isKept ? "a removal of the product kept it" : NoStack(resource.Type))
            {
                IsKept = isKept,
            };
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return new TakenName(resource, NameHolder.Unknown, $"whether a stack has it could not be seen ({error.Message})");
        }
    }

    private string NoStack(string type) => GlobalNames.Has(type)
        ? $"no stack in {session.Region} has it, so it belongs to one in another region, was made by hand, or was left behind when a stack was removed"
        : $"no stack in {session.Region} has it, so it was made by hand, or left behind when a stack was removed";
}

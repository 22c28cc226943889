using System.Collections.Immutable;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.Deployments.Online.Checks;
using MlOps.Products;

namespace MlOps.Deployments.Online;

/// <summary>Checks a product against the account and region that it is to be deployed in, with calls that only read.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
public sealed class OnlineCheck(AwsSession session, IOperationObserver observer)
{
    private readonly AwsSession _session = session ?? throw new ArgumentNullException(nameof(session));
    private readonly IOperationObserver _observer = observer ?? throw new ArgumentNullException(nameof(observer));

    /// <summary>Checks a product. What cannot be checked is a finding too, and keeps nothing else from being checked.</summary>
    /// <param name="product">The product.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>What was found beside the product's own findings, errors first, then in the order of the config.</returns>
    /// <exception cref="MlOpsException"><c>RegionMismatch</c>, or what keeps AWS from saying who calls: then there is nothing that could be read.</exception>
    public async Task<ImmutableArray<MlFinding>> CheckAsync(MlProduct product, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (!product.IsValid)
        {
            return [NotChecked.Anything(product, ConfigKeys.Product, "The config has errors.", "Correct them first.")];
        }

        var obstacles = await FindFirstObstaclesAsync(product, cancellationToken).ConfigureAwait(false);
        if (!obstacles.IsEmpty)
        {
            return ProductReader.Sort(obstacles);
        }

        _observer.Verbose($"Checking {product.Name} against account {product.AccountId} in {product.Region}.");
        var facts = await new OnlineFactReader(_session, product, cancellationToken).ReadAsync().ConfigureAwait(false);

        // What a stop broke off would be told as what could not be read.
        cancellationToken.ThrowIfCancellationRequested();
        return ProductReader.Sort(OnlineChecks.Run(product, facts));
    }

    // What makes every further answer one about something else: another account, or a region that takes no credentials.
    private async Task<ImmutableArray<MlFinding>> FindFirstObstaclesAsync(MlProduct product, CancellationToken cancellationToken)
    {
        try
        {
            await _session.EnsureBelongsAsync(product, cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (MlOpsException error) when (error.Id == OnlineCheckIds.AccountMismatch)
        {
            return
            [
                product.Report(ConfigKeys.AccountId, MlSeverity.Error, error.Id, error.Message, error.RecommendedAction ?? "Use credentials of the product's account."),
                NotChecked.Anything(product, ConfigKeys.AccountId, "What the caller sees is another account's.", "Use credentials of the product's account."),
            ];
        }
        catch (MlOpsException error) when (error.Id is "CredentialsRejected" or OnlineCheckIds.RegionNotEnabled)
        {
            var findings = await FindDisabledRegionAsync(product, cancellationToken).ConfigureAwait(false);
            if (findings.IsEmpty)
            {
                throw;
            }

            return findings;
        }
    }

    // A region that is not enabled rejects good credentials; another region of the partition knows why.
    private async Task<ImmutableArray<MlFinding>> FindDisabledRegionAsync(MlProduct product, CancellationToken cancellationToken)
    {
        if (RegionCatalog.HomeOf(product.Partition) is not { } home || home == product.Region)
        {
            return [];
        }

        using var client = _session.Ec2In(home);
        var status = await Fact<string?>.ReadAsync(() => RegionReader.ReadStatusAsync(client, product.Region, cancellationToken)).ConfigureAwait(false);
        return status.Obstacle is null && RegionCheck.Of(product, status.Value).ToList() is [var disabled]
            ? [disabled, NotChecked.Anything(product, ConfigKeys.Region, "The region answers nobody of this account.", "Have the region enabled first.")]
            : [];
    }
}

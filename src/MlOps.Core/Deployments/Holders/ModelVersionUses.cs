using MlOps.Aws;

namespace MlOps.Deployments.Holders;

/// <summary>
/// Which endpoints serve versions of a model package group: a model names the version that it was made of (SageMaker API reference, DescribeModel). Only what
/// the product's own pipelines can have made is looked at, by its name.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class ModelVersionUses(AwsSession session)
{
    private readonly ProductEndpoints _endpoints = new(session);

    /// <summary>Finds them.</summary>
    /// <param name="names">The names that the product's pipelines give.</param>
    /// <param name="versions">ARNs of the versions.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>A sentence for each endpoint that serves one, and one for each that could not be read.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(RuntimeNames names, IReadOnlySet<string> versions, CancellationToken cancellationToken)
    {
        try
        {
            var uses = new List<string>();
            foreach (var endpoint in await _endpoints.ListAsync(names, cancellationToken).ConfigureAwait(false))
            {
                uses.AddRange(await FindAsync(endpoint, versions, cancellationToken).ConfigureAwait(false));
            }

            return uses;
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return [$"What serves them could not be read: {error.Message}"];
        }
    }

    private async Task<IEnumerable<string>> FindAsync(string endpoint, IReadOnlySet<string> versions, CancellationToken cancellationToken)
    {
        try
        {
            return VersionsOf(await _endpoints.ReadAsync(endpoint, cancellationToken).ConfigureAwait(false)).Where(versions.Contains).Distinct(StringComparer.Ordinal)
                .Select(version => $"Endpoint {endpoint} serves version {ResourceNaming.LastPart(version)}.");
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return [$"What endpoint {endpoint} serves could not be read: {error.Message}"];
        }
    }

    private static IEnumerable<string> VersionsOf(ProductEndpoint? endpoint) =>
        from model in endpoint?.Models ?? []
        from container in new[] { model.PrimaryContainer }.Concat(model.Containers ?? [])
        where container?.ModelPackageName is not null
        select container.ModelPackageName;
}

using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>
/// What pipelines made at run time for a product: endpoints, endpoint configurations, models, model versions and log groups. No stack
/// knows them, so no stack's removal deletes them, and endpoints cost by the hour.
/// </summary>
/// <remarks>
/// The roles of a product let it make things only under names that begin as the product's do, so the beginning of a name finds what may be its;
/// another product's name may begin alike, so the tag <see cref="ProductTags.Product"/> decides. What services make by themselves carries no tag:
/// such a thing is the product's where its whole name is one that only this product gives. Jobs, which end by themselves, and definitions of SageMaker
/// pipelines, which cost nothing, are not looked for.
/// </remarks>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class RuntimeLeftovers(AwsSession session, IOperationObserver observer)
{
    private readonly RuntimeResources _resources = new(session);

    // A removal lists them twice, for its plan and at its end: what cannot be listed is told once.
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Lists what is there. What the caller may not list is told, never taken for absent.</summary>
    /// <param name="productName">The product's name.</param>
    /// <param name="plan">What was removed.</param>
    /// <param name="template">The template that the stack was deployed with; null where it has none.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<IReadOnlyList<MlRemovedResource>> ListAsync(string productName, RemovalPlan plan, Template? template, CancellationToken cancellationToken)
    {
        var names = RuntimeNames.Of(productName, ProjectNames(plan, template));
        var owned = new List<MlRemovedResource>();
        await AddAsync("endpoints", () => _resources.ListEndpointsAsync(names.Stem, cancellationToken), "A pipeline made it; it costs by the hour.").ConfigureAwait(false);
        await AddAsync("endpoint configurations", () => _resources.ListEndpointConfigsAsync(names.Stem, cancellationToken), "A pipeline made it.").ConfigureAwait(false);
        await AddAsync("models", () => _resources.ListModelsAsync(names.Stem, cancellationToken), "A pipeline made it.").ConfigureAwait(false);
        foreach (var group in plan.OfType("AWS::SageMaker::ModelPackageGroup").Where(item => item.Fate is RemovalFate.Retained or RemovalFate.Unknown))
        {
            var versions = await TryAsync("model versions", () => _resources.ListModelVersionsAsync(group.Name, cancellationToken), cancellationToken).ConfigureAwait(false);
            owned.AddRange(versions.Select(version => Left(version.Type, version.Name, $"A version in the retained group {group.Name}.")));
        }

        foreach (var prefix in names.LogGroupPrefixes)
        {
            await AddAsync("log groups", () => _resources.ListLogGroupsAsync(prefix, cancellationToken), "Logs of builds and endpoints outlive them.").ConfigureAwait(false);
        }

        var planned = plan.Items.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        return [.. owned.Where(item => !planned.Contains(item.PhysicalId)).DistinctBy(item => (item.Type, item.PhysicalId))];

        async Task AddAsync(string what, Func<Task<IReadOnlyList<RuntimeResource>>> list, string reason)
        {
            foreach (var resource in await TryAsync(what, list, cancellationToken).ConfigureAwait(false))
            {
                var tags = await TryReadTagsAsync(resource, cancellationToken).ConfigureAwait(false);
                if (names.WhyOwned(resource.Name, tags) is { } why)
                {
                    owned.Add(Left(resource.Type, resource.Name, $"{reason} {why}"));
                }
            }
        }
    }

    // A project that an earlier, interrupted run deleted is known from the template only.
    private static IEnumerable<string> ProjectNames(RemovalPlan plan, Template? template) =>
        plan.OfType("AWS::CodeBuild::Project").Select(item => item.Name)
            .Concat((template?.Resources ?? []).Where(resource => resource.Type == "AWS::CodeBuild::Project").Select(GivenName.In).OfType<string>());

    private async Task<IReadOnlyList<T>> TryAsync<T>(string what, Func<Task<IReadOnlyList<T>>> list, CancellationToken cancellationToken)
    {
        try
        {
            return await list().ConfigureAwait(false);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            if (_told.Add(what))
            {
                observer.Warning($"What is left of {what} cannot be listed: {error.Message}");
            }

            return [];
        }
    }

    private async Task<IReadOnlyDictionary<string, string>?> TryReadTagsAsync(RuntimeResource resource, CancellationToken cancellationToken)
    {
        try
        {
            return await _resources.ReadTagsAsync(resource, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            observer.Verbose($"The tags of {resource.Name} cannot be read: {error.Message}");
            return null;
        }
    }

    private static MlRemovedResource Left(string type, string id, string reason) => new() { Type = type, PhysicalId = id, Reason = reason };
}

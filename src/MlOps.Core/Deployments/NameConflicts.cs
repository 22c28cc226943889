using System.Collections.Immutable;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>
/// Finds what a deployment would add and cannot, because its name is taken: the data that the removal of a product kept, say. CloudFormation finds
/// it when it validates the change set, and so before anything is changed; a plan has no change set.
/// </summary>
/// <param name="data">Finds what holds data.</param>
/// <param name="search">Finds out who has it.</param>
/// <param name="region">The region, for commands.</param>
/// <param name="observer">Who watches.</param>
internal sealed class NameConflicts(ExistingData data, NameConflictSearch search, string region, IOperationObserver observer)
{
    /// <summary>A finding for each name that is taken. Where the caller may not look, there is none.</summary>
    /// <param name="changes">What the deployment would change.</param>
    /// <param name="template">The template that it would deploy.</param>
    /// <param name="isDeployed">Whether there is a stack with resources in it.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ImmutableArray<MlFinding>> FindAsync(IEnumerable<MlChange> changes, Template template, bool isDeployed, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<MlFinding>();
        foreach (var change in changes.Where(change => change.Action == "Add"))
        {
            var definition = template.Resources.FirstOrDefault(resource => resource.LogicalId == change.LogicalId);
            if (definition is not null && GivenName.In(definition) is { } name && await FindAsync(change.Type, name, cancellationToken).ConfigureAwait(false) is { } physicalId)
            {
                var conflict = await search.FindAsync(change.Type, name, physicalId, cancellationToken).ConfigureAwait(false);
                findings.Add(DeploymentFindings.NameConflict(change, name, NameConflictAdvice.For(isDeployed, region, conflict)));
            }
        }

        return findings.ToImmutable();
    }

    private async Task<string?> FindAsync(string type, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await data.FindAsync(type, name, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            observer.Verbose($"Whether {type} {name} exists already cannot be seen: {error.Message}");
            return null;
        }
    }
}

using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Completes what CloudFormation's detection found: resources of types that it does not compare are read from their own services and compared, and
/// properties that nothing compared are listed. As CloudFormation does it, only what the template says is compared.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class DriftCompletion(AwsSession session)
{
    private readonly Dictionary<string, Func<TemplateResource, string, CancellationToken, Task<NativeState?>>> _readers = new(StringComparer.Ordinal)
    {
        ["AWS::CodeBuild::Project"] = async (_, physicalId, token) => await BuildProjectReader.ReadAsync(session, physicalId, token).ConfigureAwait(false),
        ["AWS::CodeCommit::Repository"] = (definition, physicalId, token) => RepositoryReader.ReadAsync(session, definition, physicalId, token),
    };

    /// <summary>Completes a detection's findings.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="resources">Its resources.</param>
    /// <param name="found">What the detection found of them.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>What was found of each, in the same order.</returns>
    public async Task<IReadOnlyList<MlResourceDrift>> CompleteAsync(
        Stack stack, IReadOnlyList<StackResourceSummary> resources, IReadOnlyList<MlResourceDrift> found, CancellationToken cancellationToken)
    {
        if (!found.Any(drift => IsReadNatively(drift) || IsComparedInPart(drift)))
        {
            return found;
        }

        var deployed = await DeployedStack.ReadAsync(session.CloudFormation, stack, cancellationToken).ConfigureAwait(false);
        var template = DeployedValues.WorkOut(deployed.Template ?? new Template(), stack, resources);
        var completed = new List<MlResourceDrift>();
        foreach (var drift in found)
        {
            completed.Add(template.Resources.FirstOrDefault(resource => resource.LogicalId == drift.LogicalId) switch
            {
                { } definition when IsReadNatively(drift) => await CompareAsync(drift, definition, stack, cancellationToken).ConfigureAwait(false),
                { } definition when IsComparedInPart(drift) => Judge(drift, drift.Status, drift.Reason, drift.Differences, WriteOnlyProperties.In(definition)),
                _ => drift,
            });
        }

        return completed;
    }

    private bool IsReadNatively(MlResourceDrift drift) => drift.Status == MlResourceDrift.Unchecked && drift.PhysicalId is not null && _readers.ContainsKey(drift.Type);

    private static bool IsComparedInPart(MlResourceDrift drift) =>
        drift.Status is MlResourceDrift.InSync or MlResourceDrift.Modified && WriteOnlyProperties.AreKnownOf(drift.Type);

    private async Task<MlResourceDrift> CompareAsync(MlResourceDrift drift, TemplateResource definition, Stack stack, CancellationToken cancellationToken)
    {
        try
        {
            return await _readers[drift.Type](definition, drift.PhysicalId!, cancellationToken).ConfigureAwait(false) switch
            {
                null => Judge(drift, MlResourceDrift.Unchecked, $"{drift.Reason} Its service takes its name, which is not known from the template."),
                { Properties: null } gone => Judge(drift, MlResourceDrift.Deleted, gone.Reason),
                var state => Judge(drift, PropertyComparison.Compare(definition.Properties, state, (stack.Tags ?? []).Select(tag => tag.Key))),
            };
        }
        catch (MlOpsException error)
        {
            return Judge(drift, MlResourceDrift.Unchecked, $"{drift.Reason} It could not be read either: {error.Message}");
        }
    }

    private static MlResourceDrift Judge(MlResourceDrift drift, PropertyComparison comparison) => comparison.ComparedCount == 0
        ? Judge(drift, MlResourceDrift.Unchecked, $"{drift.Reason} Nothing that the template says of it can be read.", notCompared: comparison.NotCompared)
        : Judge(
            drift,
            comparison.Differences.Count == 0 ? MlResourceDrift.InSync : MlResourceDrift.Modified,
            "Read from its own service, since CloudFormation does not compare resources of its type.",
            comparison.Differences,
            comparison.NotCompared);

    private static MlResourceDrift Judge(
        MlResourceDrift drift, string status, string? reason, IReadOnlyList<MlPropertyDifference>? differences = null, IReadOnlyList<string>? notCompared = null)
    {
        return new MlResourceDrift
        {
            LogicalId = drift.LogicalId,
            PhysicalId = drift.PhysicalId,
            Type = drift.Type,
            Status = status,
            Reason = reason,
            Differences = differences ?? [],
            NotCompared = notCompared ?? [],
        };
    }
}

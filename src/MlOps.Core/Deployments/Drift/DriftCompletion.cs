using MlOps.Aws;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Completes what CloudFormation's detection found: resources of types that it does not compare are read from their own services and compared, what was
/// added beside the template to roles, security groups, topics, buckets and pipelines is looked for, and what nothing compared is listed.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class DriftCompletion(AwsSession session)
{
    private readonly List<FailedLook> _failed = [];

    private readonly Dictionary<string, Func<TemplateResource, string, CancellationToken, Task<NativeState?>>> _readers = new(StringComparer.Ordinal)
    {
        ["AWS::CodeBuild::Project"] = async (_, physicalId, token) => await BuildProjectReader.ReadAsync(session, physicalId, token).ConfigureAwait(false),
        ["AWS::CodeCommit::Repository"] = (definition, physicalId, token) => RepositoryReader.ReadAsync(session, definition, physicalId, token),
    };

    private readonly Dictionary<string, (string[] Paths, Func<DeployedResources, TemplateResource, string, CancellationToken, Task<AdditionSearch>> FindAsync)> _searches = new(StringComparer.Ordinal)
    {
        ["AWS::CodePipeline::Pipeline"] =
            (TransitionAdditions.Paths, (_, definition, physicalId, token) => TransitionAdditions.FindAsync(session, definition, physicalId, token)),
        ["AWS::EC2::SecurityGroup"] =
            (SecurityGroupAdditions.Paths, (deployed, definition, physicalId, token) => SecurityGroupAdditions.FindAsync(session, deployed, definition, physicalId, token)),
        ["AWS::IAM::Role"] =
            (RolePolicyAdditions.Paths, (deployed, definition, physicalId, token) => RolePolicyAdditions.FindAsync(session, deployed, definition, physicalId, token)),
        ["AWS::S3::Bucket"] =
            (BucketPolicyAdditions.Paths, (deployed, _, physicalId, token) => BucketPolicyAdditions.FindAsync(session, deployed, physicalId, token)),
        ["AWS::SNS::Topic"] =
            (TopicAdditions.Paths, (deployed, definition, physicalId, token) => TopicAdditions.FindAsync(session, deployed, definition, physicalId, token)),
    };

    /// <summary>Completes a detection's findings.</summary>
    /// <param name="deployed">The stack's template, worked out, and its resources.</param>
    /// <param name="stackTags">The tags that the stack hands on.</param>
    /// <param name="found">What the detection found of them.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>What was found of each, in the same order, and what could not be looked at.</returns>
    public async Task<(IReadOnlyList<MlResourceDrift> Resources, IReadOnlyList<MlFinding> Findings)> CompleteAsync(
        DeployedResources deployed, IReadOnlyDictionary<string, string> stackTags, IReadOnlyList<MlResourceDrift> found, CancellationToken cancellationToken)
    {
        var completed = new List<MlResourceDrift>();
        foreach (var drift in found)
        {
            var definition = deployed.Find(drift.LogicalId);
            completed.Add(definition is null || drift.PhysicalId is null ? drift : await CompleteAsync(drift, definition, deployed, stackTags, cancellationToken).ConfigureAwait(false));
        }

        return (completed, [.. FailedLook.Findings(_failed)]);
    }

    private Task<MlResourceDrift> CompleteAsync(
        MlResourceDrift drift, TemplateResource definition, DeployedResources deployed, IReadOnlyDictionary<string, string> stackTags, CancellationToken cancellationToken) =>
        drift.Status switch
        {
            MlResourceDrift.Unchecked when _readers.ContainsKey(drift.Type) => CompareAsync(drift, definition, stackTags, cancellationToken),
            MlResourceDrift.InSync or MlResourceDrift.Modified when _searches.ContainsKey(drift.Type) => SearchAsync(drift, definition, deployed, cancellationToken),
            MlResourceDrift.InSync or MlResourceDrift.Modified => Task.FromResult(WithNotCompared(drift, definition)),
            _ => Task.FromResult(drift),
        };

    private async Task<MlResourceDrift> CompareAsync(
        MlResourceDrift drift, TemplateResource definition, IReadOnlyDictionary<string, string> stackTags, CancellationToken cancellationToken)
    {
        try
        {
            return await _readers[drift.Type](definition, drift.PhysicalId!, cancellationToken).ConfigureAwait(false) switch
            {
                null => drift.As(MlResourceDrift.Unchecked, $"{drift.Reason} Its service takes its name, which is not known from the template.", []),
                { Properties: null } gone => drift.As(MlResourceDrift.Deleted, gone.Reason, []),
                var state => Judge(drift, PropertyComparison.Compare(definition.Properties, state, stackTags), state.Reason),
            };
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            _failed.Add(new FailedLook(drift, "could not be read", error));
            return drift.As(MlResourceDrift.Unchecked, $"{drift.Reason} It could not be read either: {error.Message}", []);
        }
    }

    private async Task<MlResourceDrift> SearchAsync(MlResourceDrift drift, TemplateResource definition, DeployedResources deployed, CancellationToken cancellationToken)
    {
        var known = WithNotCompared(drift, definition);
        var (paths, find) = _searches[drift.Type];
        try
        {
            var search = await find(deployed, definition, drift.PhysicalId!, cancellationToken).ConfigureAwait(false);
            var added = search.Found.Where(addition => !drift.Differences.Any(addition.Is)).Select(addition => addition.Difference).ToList();
            return known.As(
                added.Count > 0 ? MlResourceDrift.Modified : known.Status, known.Reason, [.. known.Differences, .. added], [.. known.NotCompared, .. search.NotSearched]);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            _failed.Add(new FailedLook(drift, "could not be searched for what was added beside the template", error));
            var reason = $"What was added to it beside the template could not be looked for: {error.Message}";
            return known.As(known.Status, known.Reason is null ? reason : $"{known.Reason} {reason}", known.Differences, [.. known.NotCompared, .. paths]);
        }
    }

    private static MlResourceDrift WithNotCompared(MlResourceDrift drift, TemplateResource definition) =>
        drift.As(drift.Status, drift.Reason, drift.Differences, WriteOnlyProperties.In(definition));

    private static MlResourceDrift Judge(MlResourceDrift drift, PropertyComparison comparison, string? reason) => comparison.ComparedCount == 0
        ? drift.As(MlResourceDrift.Unchecked, $"{drift.Reason} Nothing that the template says of it can be read.", [], comparison.NotCompared)
        : drift.As(
            comparison.Differences.Count == 0 ? MlResourceDrift.InSync : MlResourceDrift.Modified,
            $"Read from its own service, since CloudFormation does not compare resources of its type.{(reason is null ? "" : $" {reason}")}",
            comparison.Differences,
            comparison.NotCompared);
}

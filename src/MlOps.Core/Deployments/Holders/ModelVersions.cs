using System.Globalization;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Holders;

/// <summary>
/// The versions that a model package group holds, and what uses them. SageMaker deletes no group with versions: ConflictException (API reference,
/// DeleteModelPackageGroup). It deletes a version that a model was made of; the model and its endpoint go on.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class ModelVersions(AwsSession session) : IHolderSearch
{
    private const int MostNamed = 3;

    /// <inheritdoc/>
    public string Type => "AWS::SageMaker::ModelPackageGroup";

    /// <inheritdoc/>
    public bool LooksAtWhatStays => true;

    /// <inheritdoc/>
    public IEnumerable<Look> Looks(RemovalItem item, HolderScope scope, CancellationToken cancellationToken) =>
        DataHolders.IsLookedAt(item, scope) ? [new Look("model versions", () => FindAsync(item, scope, cancellationToken))] : [];

    private async Task<IEnumerable<MlFinding>> FindAsync(RemovalItem item, HolderScope scope, CancellationToken cancellationToken)
    {
        var versions = await new RuntimeResources(session).ListModelVersionsAsync(item.Name, cancellationToken).ConfigureAwait(false);
        if (versions.Count == 0)
        {
            return [];
        }

        var named = new List<string>();
        foreach (var version in versions.Take(MostNamed))
        {
            named.Add(await DescribeAsync(version.Arn, cancellationToken).ConfigureAwait(false));
        }

        var more = versions.Count > MostNamed ? $", and {(versions.Count - MostNamed).ToString("N0", CultureInfo.InvariantCulture)} more" : "";
        var count = versions.Count == 1 ? "1 version" : $"{versions.Count.ToString("N0", CultureInfo.InvariantCulture)} versions";
        var approved = versions.Count(version => version.IsApproved) is > 0 and var some ? $", {some.ToString("N0", CultureInfo.InvariantCulture)} of them approved" : "";
        var uses = scope.RuntimeNames is { } names
            ? await new ModelVersionUses(session).FindAsync(names, versions.Select(version => version.Arn).ToHashSet(StringComparer.Ordinal), cancellationToken).ConfigureAwait(false)
            : [];
        return
        [
            DataHolders.Finding(
                HolderIds.ModelGroupNotEmpty, item, scope, string.Join(' ', [$"Model package group {item.Name} holds {count}{approved}: {string.Join(", ", named)}{more}.", .. uses])),
        ];
    }

    private async Task<string> DescribeAsync(string arn, CancellationToken cancellationToken)
    {
        try
        {
            var version = await session.SageMaker.DescribeModelPackageAsync(new DescribeModelPackageRequest { ModelPackageName = arn }, cancellationToken)
                .MapErrorsAsync("sagemaker", "DescribeModelPackage", arn).ConfigureAwait(false);
            string[] known = [.. new[] { version.ModelApprovalStatus?.Value, Maker(version) }.OfType<string>()];
            return known.Length == 0 ? arn : $"{arn} ({string.Join(", ", known)})";
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return $"{arn} (by whom could not be read: {error.Id})";
        }
    }

    // A person in Studio has a profile, a pipeline's build an identity; what a SageMaker pipeline made says so itself.
    private static string? Maker(DescribeModelPackageResponse version) =>
        (version.CreatedBy?.UserProfileName ?? version.CreatedBy?.IamIdentity?.Arn ?? version.MetadataProperties?.GeneratedBy) is { } maker ? $"made by {maker}" : null;
}

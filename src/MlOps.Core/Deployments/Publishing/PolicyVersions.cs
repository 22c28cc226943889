using System.Globalization;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Publishing;

/// <summary>
/// The versions of a customer-managed policy, of which IAM keeps five (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html).
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class PolicyVersions(AwsSession session, IOperationObserver observer)
{
    /// <summary>The most versions that a policy has.</summary>
    private const int Most = 5;

    // Others who publish the same policy in the same moment may take the room that was made.
    private const int MostRounds = 3;

    private readonly ExistingPolicies _existing = new(session);

    /// <summary>The version that has to go before another can be made; null where there is room.</summary>
    /// <param name="arn">The policy.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<string?> FindSuperfluousAsync(string arn, CancellationToken cancellationToken)
    {
        var versions = await ListAsync(arn, cancellationToken).ConfigureAwait(false);
        return versions.Count < Most ? null : versions.Where(version => version.IsDefaultVersion != true).MinBy(version => NumberOf(version.VersionId))?.VersionId;
    }

    /// <summary>
    /// Makes a version and sets it as the default, in one call: there is no moment in which another is. IAM is asked for the version first, and one is deleted only where it answers that there is
    /// no room, so that none goes for a version that IAM refuses anyway, for want of a permission above all.
    /// </summary>
    /// <param name="policy">The policy as it is.</param>
    /// <param name="wanted">What it is to say.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>The new version, and those that were deleted to make room.</returns>
    /// <exception cref="MlOpsException">What IAM answers; the message says that the default version is what it was, and what was deleted.</exception>
    public async Task<(string VersionId, IReadOnlyList<string> Deleted)> ReplaceAsync(ExistingPolicy policy, PolicyToPublish wanted, CancellationToken cancellationToken)
    {
        var deleted = new List<string>();
        try
        {
            for (var round = 0; ; round++)
            {
                try
                {
                    return (await CreateAsync(policy.Arn, wanted.Json, cancellationToken).ConfigureAwait(false), deleted);
                }
                catch (MlOpsException error) when (error.InnerException is LimitExceededException && round < MostRounds)
                {
                    // The call before may have done its work although its answer was lost, or somebody else published the same.
                    if (await _existing.FindAsync(policy.Arn, cancellationToken).ConfigureAwait(false) is { } now && now.Says(wanted.Document))
                    {
                        return (now.VersionId, deleted);
                    }

                    if (await FindSuperfluousAsync(policy.Arn, cancellationToken).ConfigureAwait(false) is { } superfluous)
                    {
                        await DeleteAsync(policy.Arn, superfluous, deleted, cancellationToken).ConfigureAwait(false);
                    }
                }
            }
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            throw PublishingErrors.NotReplaced(policy, deleted, error);
        }
    }

    /// <summary>Deletes a policy, with all versions of it. What is gone already is well so.</summary>
    /// <param name="arn">The policy.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task DeletePolicyAsync(string arn, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var version in (await ListAsync(arn, cancellationToken).ConfigureAwait(false)).Where(version => version.IsDefaultVersion != true))
            {
                await DeleteAsync(arn, version.VersionId, [], cancellationToken).ConfigureAwait(false);
            }

            await session.Iam.DeletePolicyAsync(new DeletePolicyRequest { PolicyArn = arn }, cancellationToken).MapErrorsAsync("iam", "DeletePolicy", arn).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            observer.Verbose($"{arn} is gone already.");
        }
    }

    private async Task<string> CreateAsync(string arn, string json, CancellationToken cancellationToken)
    {
        var request = new CreatePolicyVersionRequest { PolicyArn = arn, PolicyDocument = json, SetAsDefault = true };
        return (await session.Iam.CreatePolicyVersionAsync(request, cancellationToken).MapErrorsAsync("iam", "CreatePolicyVersion", arn).ConfigureAwait(false)).PolicyVersion.VersionId;
    }

    private async Task DeleteAsync(string arn, string version, List<string> deleted, CancellationToken cancellationToken)
    {
        observer.Verbose($"{arn}: deleting {version}, which is not the default.");
        try
        {
            await session.Iam.DeletePolicyVersionAsync(new DeletePolicyVersionRequest { PolicyArn = arn, VersionId = version }, cancellationToken)
                .MapErrorsAsync("iam", "DeletePolicyVersion", arn).ConfigureAwait(false);
            deleted.Add(version);
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException or DeleteConflictException)
        {
            observer.Verbose($"Somebody else deleted {version}, or made it the default: {error.Message}");
        }
    }

    private Task<IReadOnlyList<PolicyVersion>> ListAsync(string arn, CancellationToken cancellationToken) => Pages.ReadAllAsync<PolicyVersion>(async marker =>
    {
        var page = await session.Iam.ListPolicyVersionsAsync(new ListPolicyVersionsRequest { PolicyArn = arn, Marker = marker }, cancellationToken)
            .MapErrorsAsync("iam", "ListPolicyVersions", arn).ConfigureAwait(false);
        return (page.Versions, page.Marker);
    });

    private static int NumberOf(string version) => int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}

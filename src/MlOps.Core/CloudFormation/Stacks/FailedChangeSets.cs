using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Settles change sets that CloudFormation could not make: explains why, and takes away what is left.</summary>
/// <param name="client">The client.</param>
/// <param name="observer">Who watches.</param>
/// <param name="removal">Deletes them.</param>
/// <param name="names">Finds out who has a name that is taken.</param>
internal sealed class FailedChangeSets(IAmazonCloudFormation client, IOperationObserver observer, ChangeSetRemoval removal, INameConflictSearch names)
{
    /// <summary>An empty change set where there is nothing to change, which CloudFormation calls a failure too.</summary>
    /// <param name="content">What to deploy.</param>
    /// <param name="name">The change set.</param>
    /// <param name="failed">How it is described.</param>
    /// <param name="stack">The stack before; null where there was none, and the change set made an empty one, which goes with it.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>ChangeSetFailed</c> where CloudFormation refuses the changes.</exception>
    public async Task<ChangeSet> SettleAsync(
        DeploymentContent content, ChangeSetName name, DescribeChangeSetResponse failed, Stack? stack, CancellationToken cancellationToken)
    {
        var reason = failed.StatusReason ?? "";
        if (SaysThatNothingChanges(reason))
        {
            await removal.DeleteAsync(failed.ChangeSetId, cancellationToken).ConfigureAwait(false);
            return new ChangeSet
            {
                Name = name,
                Id = failed.ChangeSetId,
                StackId = failed.StackId,
                IsEmpty = true,
                ResolvedParameters = ChangeSetDescription.ResolvedParameters(failed),
            };
        }

        var errors = await new ValidationErrors(client, observer).ReadAsync(content, failed.ChangeSetId, cancellationToken).ConfigureAwait(false);
        await removal.DeleteAsync(failed.ChangeSetId, cancellationToken).ConfigureAwait(false);
        if (stack is null)
        {
            await removal.DeleteShellAsync(failed.StackId, name, cancellationToken).ConfigureAwait(false);
        }

        var action = errors.Any(error => error.IsNameConflict)
            ? NameConflictAdvice.For(!ChangeSets.Creates(stack), RegionOf(failed.ChangeSetId), await ConflictsAsync(errors, cancellationToken).ConfigureAwait(false))
            : "Mend what the findings name and deploy again.";
        throw StackErrors.Refused(content.StackName, reason, errors, action);
    }

    // A name that depends on something is not known here: what has it is in the finding.
    private async Task<IReadOnlyList<NameConflict>> ConflictsAsync(IReadOnlyList<ValidationError> errors, CancellationToken cancellationToken)
    {
        var conflicts = new List<NameConflict>();
        foreach (var definition in errors.Where(error => error.IsNameConflict).Select(error => error.Definition).OfType<TemplateResource>())
        {
            if (GivenName.In(definition) is { } name)
            {
                conflicts.Add(await names.FindAsync(definition.Type, name, cancellationToken).ConfigureAwait(false));
            }
        }

        return conflicts;
    }

    private static string RegionOf(string arn) => arn.Split(':')[3];

    // CloudFormation's words for an update without changes; the AWS command line looks for the same two.
    private static bool SaysThatNothingChanges(string reason) =>
        reason.Contains("didn't contain changes", StringComparison.Ordinal) || reason.Contains("No updates are to be performed", StringComparison.Ordinal);
}

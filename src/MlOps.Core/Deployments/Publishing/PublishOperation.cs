using System.Collections.Immutable;
using MlOps.Access;
using MlOps.Aws;

namespace MlOps.Deployments.Publishing;

/// <summary>
/// Creates and updates customer-managed policies, and attaches them. Each step leaves something that the same command goes on from: the mark is on a policy from its creation, and what is
/// done already is not done again.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
public sealed class PublishOperation(AwsSession session, IOperationObserver observer)
{
    private readonly ExistingPolicies _existing = new(session);
    private readonly Entities _entities = new(session, observer);
    private readonly PublishPlanner _planner = new(session, observer);

    /// <summary>Finds whom policies are to be attached to, before anything is changed.</summary>
    /// <param name="options">How policies are to be published.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">
    /// <c>PolicyPathInvalid</c>, <c>PolicyTagInvalid</c>, <c>PolicyDescriptionInvalid</c>, <c>AttachToInvalid</c>; <c>AccountMismatch</c> where somebody is in another account; <c>AttachToNotFound</c>;
    /// <c>EntityUnmodifiable</c>; what AWS answers.
    /// </exception>
    public async Task<ImmutableArray<Entity>> FindEntitiesAsync(PublishOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        PublishOptionRules.Check(options);
        AttachTarget[] targets = [.. options.AttachTo.Select(AttachTarget.Parse)];
        return targets.Length == 0 ? [] : await _entities.FindAsync(targets, await session.GetContextAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Works out what is to be done for a policy. Only reads.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="options">How it is to be published.</param>
    /// <param name="entities">Whom it is to be attached to.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">
    /// <c>PolicyHasPrincipal</c>, <c>PolicyInvalid</c>, <c>PolicyTooLarge</c>, <c>PolicyNameInvalid</c>: it cannot be a customer-managed policy; <c>PolicyNotOurs</c>; what AWS answers.
    /// </exception>
    public async Task<PublishPlan> PlanAsync(MlPolicy policy, PublishOptions options, ImmutableArray<Entity> entities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(options);
        var admitted = PolicyAdmission.Admit(policy, options.Name);
        var context = await session.GetContextAsync(cancellationToken).ConfigureAwait(false);
        WarnOfAnotherAccount(policy, admitted.Name, context);
        foreach (var finding in admitted.Warnings)
        {
            observer.Warning(finding);
        }

        var arn = $"arn:{session.Partition}:iam::{context.AccountId}:policy{options.Path}{admitted.Name}";
        var existing = await _existing.FindAsync(arn, cancellationToken).ConfigureAwait(false);
        return await _planner.PlanAsync(new PublishRequest(admitted, options, arn, entities), existing, context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks that everybody has room for what all plans together attach, before the first is executed.</summary>
    /// <param name="plans">All plans.</param>
    /// <exception cref="MlOpsException"><c>AttachmentsTooMany</c>.</exception>
    public void CheckAttachments(IReadOnlyCollection<PublishPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        AttachmentQuota.Check(plans, observer);
    }

    // It may be meant, for a role that another account hands out; more often the credentials are those of another account.
    private void WarnOfAnotherAccount(MlPolicy policy, string name, MlContext context)
    {
        if (PolicyHome.Of([policy]).AccountId is { } home && home != context.AccountId)
        {
            observer.Warning($"{name} is about account {home} alone, and goes into account {context.AccountId}: there it lets nobody do anything with their own resources.");
        }
    }

    /// <summary>Does what a plan says.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops the calls; what is done stays done.</param>
    /// <exception cref="MlOpsException">
    /// <c>PolicyNameTaken</c>; <c>PolicyNotOurs</c> where somebody made the policy since; what AWS answers, with what is done already.
    /// </exception>
    public Task<MlPublishedPolicy> ExecuteAsync(PublishPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new PublishRun(session, observer, plan).GoAsync(cancellationToken);
    }
}

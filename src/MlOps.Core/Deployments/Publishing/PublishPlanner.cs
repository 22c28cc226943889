using MlOps.Aws;
using MlOps.Iam;

namespace MlOps.Deployments.Publishing;

/// <summary>Works out what is to be done for a policy, from what there is.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class PublishPlanner(AwsSession session, IOperationObserver observer)
{
    private readonly PolicyVersions _versions = new(session, observer);

    /// <summary>The plan.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="existing">What there is; null where there is nothing.</param>
    /// <param name="context">Who calls.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>PolicyNotOurs</c>: there is a policy of that name that MlOps did not make, and it is not to be taken over; <c>PolicyTagInvalid</c>: it has no room for the tags.</exception>
    public async Task<PublishPlan> PlanAsync(PublishRequest request, ExistingPolicy? existing, MlContext context, CancellationToken cancellationToken)
    {
        EnsureOurs(request, existing);
        EnsureRoomForTags(request, existing);
        WarnOfDescription(request, existing);
        var plan = new PublishPlan(request, existing);
        var superfluous = plan.IsDifferent ? await _versions.FindSuperfluousAsync(request.Arn, cancellationToken).ConfigureAwait(false) : null;
        return new PublishPlan(request, existing)
        {
            Planned = new MlPublishedPolicy
            {
                Name = request.Policy.Name,
                Arn = request.Arn,
                Status = "PLANNED",
                VersionId = existing?.VersionId,
                Created = existing is null,
                Changes = [.. PublishWording.Of(plan, superfluous)],
                DeletedVersion = superfluous,
                AttachedTo = [.. request.Entities.Select(entity => entity.Arn)],
                AccountId = context.AccountId,
                Sandbox = session.IsSandbox,
            },
        };
    }

    // Whoever made a policy may change it again, also what is attached of it.
    private static void EnsureOurs(PublishRequest request, ExistingPolicy? existing)
    {
        if (existing is { IsOurs: false } && !request.Options.Adopt)
        {
            throw PublishingErrors.NotOurs(existing);
        }
    }

    // Keys of IAM's tags are told apart without regard to capitals.
    private static void EnsureRoomForTags(PublishRequest request, ExistingPolicy? existing)
    {
        var count = request.Tags.Keys.Union(existing?.Tags.Keys ?? [], StringComparer.OrdinalIgnoreCase).Count();
        if (count > IamTag.Most)
        {
            throw PublishingErrors.TooManyTags(request.Policy.Name, count, IamTag.Most);
        }
    }

    private void WarnOfDescription(PublishRequest request, ExistingPolicy? existing)
    {
        if (existing is not null && request.Options.Description is { } wanted && wanted != (existing.Description ?? ""))
        {
            observer.Warning($"The description of {existing.Name} stays '{existing.Description}': IAM lets nobody change one.");
        }
    }
}

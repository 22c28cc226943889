using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// Finds what a stack retains, or has left behind, and tells it from what is not the product's and has its name: a repository by its id, all else by when it was
/// made and which stack has it. What cannot be told to be the product's is left where it is.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The account of the stack.</param>
internal sealed class RetainedData(AwsSession session, string accountId)
{
    private readonly ExistingData _existing = new(session, accountId);
    private readonly CreationTime _creation = new(session);

    /// <summary>What a deleted stack left behind, as far as it is there still.</summary>
    /// <param name="plan">What was to become of its resources.</param>
    /// <param name="stack">The stack, which is gone.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ImmutableArray<RemovalItem>> FindLeftAsync(RemovalPlan plan, Stack stack, CancellationToken cancellationToken)
    {
        var left = ImmutableArray.CreateBuilder<RemovalItem>();
        foreach (var item in plan.Items.Where(item => item.Fate is RemovalFate.DeletedAlthoughRetained or RemovalFate.Retained))
        {
            if (await FindAsync(item, stack, cancellationToken).ConfigureAwait(false) is { } found)
            {
                left.Add(found);
            }
        }

        return left.ToImmutable();
    }

    /// <summary>The resources of a stack that is there, those that are deleted although it retains them by the names that they have now.</summary>
    /// <param name="plan">What becomes of them.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ImmutableArray<RemovalItem>> IdentifyAsync(RemovalPlan plan, CancellationToken cancellationToken)
    {
        var identified = ImmutableArray.CreateBuilder<RemovalItem>(plan.Items.Length);
        foreach (var item in plan.Items)
        {
            identified.Add(item.Fate != RemovalFate.DeletedAlthoughRetained ? item
                : plan.IsLeftAlready(item) && await OfOtherStackAsync(item, cancellationToken).ConfigureAwait(false) is { } taken ? taken
                : item.Type == RemovalPlan.RepositoryType ? await FindRepositoryAsync(item, cancellationToken).ConfigureAwait(false) ?? item
                : item);
        }

        return identified.ToImmutable();
    }

    // What is only told of as kept is told of unless it is known to be gone.
    private async Task<RemovalItem?> FindAsync(RemovalItem item, Stack stack, CancellationToken cancellationToken)
    {
        try
        {
            return await OfOtherStackAsync(item, cancellationToken).ConfigureAwait(false) is { } taken ? taken
                : !RemovalPlan.IsData(item.Type) ? item
                : item.Type == RemovalPlan.RepositoryType ? await FindRepositoryAsync(item, cancellationToken).ConfigureAwait(false)
                : CreationTime.IsToldOf(item.Type) ? await FindByTimeAsync(item, stack, cancellationToken).ConfigureAwait(false)
                : await _existing.FindAsync(item.Type, item.Name, cancellationToken).ConfigureAwait(false) is null ? null : item;
        }
        catch (MlOpsException error) when (item.Fate == RemovalFate.Retained && !error.IsOfStop(cancellationToken))
        {
            return item;
        }
    }

    private async Task<RemovalItem?> OfOtherStackAsync(RemovalItem item, CancellationToken cancellationToken) =>
        await session.CloudFormation.FindStackOfAsync(item.PhysicalId, cancellationToken).ConfigureAwait(false) is { } stack
            ? item.OfOthers($"Stack {stack} has it now; it stays.")
            : null;

    private async Task<RemovalItem?> FindRepositoryAsync(RemovalItem item, CancellationToken cancellationToken)
    {
        var found = await IdentifiedRepository.FindAsync(session, item.PhysicalId, item.Name, cancellationToken).ConfigureAwait(false);
        return (found.Name, found.OtherId) switch
        {
            (null, null) => null,
            (null, { } other) => item.OfOthers($"The product's own, {item.PhysicalId}, is gone, and another repository has its name, with the id {other}; that one stays."),
            ({ } name, null) when name == item.Name => item,
            ({ } name, null) => item with { Name = name, Note = $"Its name was {item.Name}." },
            ({ } name, { } other) => item with { Name = name, Note = $"Its name was {item.Name}, which another repository has now, with the id {other}; that one stays.", LeavesOthers = true },
        };
    }

    // What was made when the stack was gone cannot be what it left, though it has the name.
    private async Task<RemovalItem?> FindByTimeAsync(RemovalItem item, Stack stack, CancellationToken cancellationToken)
    {
        try
        {
            return await _creation.ReadAsync(item.Type, item.Name, cancellationToken).ConfigureAwait(false) is not { } created ? null
                : stack.DeletionTime is { } deleted && created >= deleted.ToUniversalTime() ? item.OfOthers(MadeLater(item, created, deleted))
                : item;
        }
        catch (MlOpsException error) when (item.Fate == RemovalFate.DeletedAlthoughRetained && error.Id == "AccessDenied")
        {
            return item.OfOthers($"Whether it is what the stack left, or was made later, could not be seen; it stays. {error.Message}");
        }
    }

    private static string MadeLater(RemovalItem item, DateTimeOffset created, DateTime deleted) => FormattableString.Invariant(
        $"It was made{(item.Type == "AWS::S3::Bucket" ? ", or its settings were changed," : "")} at {created.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, and the stack was deleted at {deleted.ToUniversalTime():yyyy-MM-dd HH:mm:ss}Z: it is not known to be what the stack left, and stays.");
}

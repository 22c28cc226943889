using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// Finds what a stack retains, or has left behind, and tells it from what is not the product's and has its name: a repository by its id, all else by its tags, and by
/// when it was made where they cannot be read. What cannot be told to be the product's is left where it is.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The account of the stack.</param>
internal sealed class RetainedResourceSearch(AwsSession session, string accountId)
{
    private readonly ExistingData _existing = new(session, accountId);
    private readonly NamedResourceTags _tags = new(session, accountId);
    private readonly CreationTime _creation = new(session);

    /// <summary>What a deleted stack left behind, as far as it is there still.</summary>
    /// <param name="plan">What was to become of its resources.</param>
    /// <param name="deployed">The stack, which is gone.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ImmutableArray<RemovalItem>> FindLeftAsync(RemovalPlan plan, DeployedStack deployed, CancellationToken cancellationToken)
    {
        var left = ImmutableArray.CreateBuilder<RemovalItem>();
        foreach (var item in plan.Items.Where(item => item.Fate is RemovalFate.DeletedAlthoughRetained or RemovalFate.Retained))
        {
            if (await FindAsync(item, deployed, cancellationToken).ConfigureAwait(false) is { } found)
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
                : item.Type == DataTypes.Repository ? await FindRepositoryAsync(item, cancellationToken).ConfigureAwait(false) ?? item
                : item);
        }

        return identified.ToImmutable();
    }

    // What is only told of as kept is told of unless it is known to be gone.
    private async Task<RemovalItem?> FindAsync(RemovalItem item, DeployedStack deployed, CancellationToken cancellationToken)
    {
        try
        {
            return await OfOtherStackAsync(item, cancellationToken).ConfigureAwait(false) is { } taken ? taken
                : !RemovalPlan.IsData(item.Type) ? item
                : item.Type == DataTypes.Repository ? await FindLeftRepositoryAsync(item, cancellationToken).ConfigureAwait(false)
                : CreationTime.IsToldOf(item.Type) ? await FindNamedAsync(item, deployed, cancellationToken).ConfigureAwait(false)
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

    // One that is gone, or has another name, is found in the list of all alone; who may not read that can have the rest deleted.
    private async Task<RemovalItem?> FindLeftRepositoryAsync(RemovalItem item, CancellationToken cancellationToken)
    {
        try
        {
            return await FindRepositoryAsync(item, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (item.Fate == RemovalFate.DeletedAlthoughRetained && error.Id == "AccessDenied")
        {
            return item.OfOthers($"Whether it is there still, under this name or another, could not be seen; where it is, it stays. {error.Message}");
        }
    }

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

    private async Task<RemovalItem?> FindNamedAsync(RemovalItem item, DeployedStack deployed, CancellationToken cancellationToken)
    {
        try
        {
            if (await _tags.FindAsync(item.Type, item.Name, cancellationToken).ConfigureAwait(false) is not { } tags)
            {
                return null;
            }

            return OwnershipTag.Find(tags, deployed) is not { } tag
                ? item.OfNoStack("It has no tag of the stack or of the product: it is not known to be what the stack left, and stays.")
                : tag.IsProducts ? item
                : item.OfNoStack($"Its tag {tag.Key} says {tag.Value}: it is not what the stack left, and stays.");
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            // Its age may tell what its tags would have.
            return await FindByTimeAsync(item, deployed.Stack, cancellationToken).ConfigureAwait(false);
        }
    }

    // What was made when the stack was gone cannot be what it left, though it has the name.
    private async Task<RemovalItem?> FindByTimeAsync(RemovalItem item, Stack stack, CancellationToken cancellationToken)
    {
        try
        {
            if (await _creation.ReadAsync(item.Type, item.Name, cancellationToken).ConfigureAwait(false) is not { } created)
            {
                return null;
            }

            var gone = await session.CloudFormation.FindLastEventTimeAsync(stack.StackId, cancellationToken).ConfigureAwait(false);
            return created.Time < gone ? item : item.OfNoStack(NotKnownToBeLeft(item.Type, created.Time, gone));
        }
        catch (MlOpsException error) when (item.Fate == RemovalFate.DeletedAlthoughRetained && error.Id == "AccessDenied")
        {
            return item.OfNoStack($"Whether it is what the stack left, or was made later, could not be seen; it stays. {error.Message}");
        }
    }

    private static string NotKnownToBeLeft(string type, DateTimeOffset? created, DateTimeOffset? gone) => created is null || gone is null
        ? "Its tags cannot be read, and when it was made, or when the stack was gone, is not told: it is not known to be what the stack left, and stays."
        : FormattableString.Invariant($"Its tags cannot be read. It was made{(type == "AWS::S3::Bucket" ? ", or its settings were changed," : "")} at {created:yyyy-MM-dd HH:mm:ss}Z, and the stack was gone at {gone:yyyy-MM-dd HH:mm:ss}Z: it is not known to be what the stack left, and stays.");
}

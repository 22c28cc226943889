using Amazon.CodeCommit.Model;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>
/// Puts name, description and tags of CodeCommit repositories back. One that is gone cannot be made again for its stack: the new one would have an id of its own.
/// </summary>
internal sealed class RepositoryRepair : IServiceRepair
{
    private const string Name = "/RepositoryName";
    private const string Description = "/RepositoryDescription";
    private const string Aside = "-aside";

    // CodeCommit API reference, UpdateRepositoryName.
    private const int LongestName = 100;

    /// <inheritdoc/>
    public string Type => "AWS::CodeCommit::Repository";

    /// <inheritdoc/>
    public bool Remakes(TemplateResource definition) => false;

    /// <inheritdoc/>
    public bool Undoes(MlPropertyDifference difference) =>
        difference is { PropertyPath: Name, Actual: not null } or { PropertyPath: Description } || TagChange.Is(difference);

    /// <inheritdoc/>
    public bool ComesFirst(MlPropertyDifference difference) => difference.PropertyPath == Name;

    /// <inheritdoc/>
    public async Task<bool> IsFirstDoneAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken) =>
        GivenName.In(target.Definition) is { } name && (await NamedRepository.FindAsync(session, name, cancellationToken).ConfigureAwait(false))?.RepositoryId == target.PhysicalId;

    /// <inheritdoc/>
    public async Task<RepairObstacle?> FindObstacleAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        if (!target.Differences.Any(difference => difference.PropertyPath == Name)
            || GivenName.In(target.Definition) is not { } name
            || await NamedRepository.FindAsync(session, name, cancellationToken).ConfigureAwait(false) is not { } other
            || other.RepositoryId == target.PhysicalId)
        {
            return null;
        }

        var holder = await NameHolder.FindAsync(session.CloudFormation, other.RepositoryId, cancellationToken).ConfigureAwait(false);
        var whose = holder switch
        {
            { Stack: { } stack } => $"Stack {stack} has it, and would drift: let that stack give it another name",
            { IsNoStack: true } => "No stack of the region has it. Look at its commits first, since pipelines have taken their source from it; then give it another name",
            _ => "Whose it is could not be seen. Look at that, and at its commits, first; then give it another name",
        };
        return new RepairObstacle(
            $"Another repository has the name {name}, with the id {other.RepositoryId}. {whose}, and run the same command again.",
            holder.Stack is not null ? null : $"aws codecommit update-repository-name --old-name {Quoting.PowerShellText(name)} --new-name {Quoting.PowerShellText($"{name}-other")} --region {session.Region}",
            other.RepositoryId);
    }

    /// <inheritdoc/>
    public async Task<RepairTarget> StepAsideAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        var renamed = target.Differences.Single(difference => difference.PropertyPath == Name);
        var aside = $"{GivenName.In(target.Definition)}{Aside}";
        aside = aside.Length <= LongestName ? aside : $"{target.PhysicalId}{Aside}";
        await RenameAsync(session, renamed.Actual!, aside, cancellationToken).ConfigureAwait(false);
        var now = new MlPropertyDifference { PropertyPath = Name, Expected = renamed.Expected, Actual = aside, DifferenceType = renamed.DifferenceType };
        return target with { Differences = [.. target.Differences.Where(difference => difference != renamed), now], NameForTheMoment = aside };
    }

    /// <inheritdoc/>
    public async Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        var name = GivenName.In(target.Definition) ?? "";

        // What follows finds the repository by its own name.
        if (target.Differences.FirstOrDefault(difference => difference.PropertyPath == Name) is { Actual: { } given })
        {
            await RenameAsync(session, given, name, cancellationToken).ConfigureAwait(false);
        }

        if (target.Differences.Any(difference => difference.PropertyPath == Description))
        {
            var request = new UpdateRepositoryDescriptionRequest
            {
                RepositoryName = name,
                RepositoryDescription = target.Definition.Properties.GetValueOrDefault("RepositoryDescription").KnownText(),
            };
            await session.CodeCommit.UpdateRepositoryDescriptionAsync(request, cancellationToken)
                .MapErrorsAsync("codecommit", "UpdateRepositoryDescription", name).ConfigureAwait(false);
        }

        await RepairTagsAsync(session, name, TagChange.Of(target.Differences, target), cancellationToken).ConfigureAwait(false);
    }

    private static async Task RenameAsync(AwsSession session, string from, string to, CancellationToken cancellationToken) =>
        await session.CodeCommit.UpdateRepositoryNameAsync(new UpdateRepositoryNameRequest { OldName = from, NewName = to }, cancellationToken)
            .MapErrorsAsync("codecommit", "UpdateRepositoryName", from).ConfigureAwait(false);

    private static async Task RepairTagsAsync(AwsSession session, string name, IReadOnlyList<TagChange> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var repository = await session.CodeCommit.GetRepositoryAsync(new GetRepositoryRequest { RepositoryName = name }, cancellationToken)
            .MapErrorsAsync("codecommit", "GetRepository", name).ConfigureAwait(false);
        var arn = repository.RepositoryMetadata.Arn;
        if (changes.Where(change => change.Value is not null).ToDictionary(change => change.Key, change => change.Value, StringComparer.Ordinal) is { Count: > 0 } written)
        {
            await session.CodeCommit.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = written }, cancellationToken)
                .MapErrorsAsync("codecommit", "TagResource", name).ConfigureAwait(false);
        }

        if (changes.Where(change => change.Value is null).Select(change => change.Key).ToList() is { Count: > 0 } removed)
        {
            await session.CodeCommit.UntagResourceAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = removed }, cancellationToken)
                .MapErrorsAsync("codecommit", "UntagResource", name).ConfigureAwait(false);
        }
    }
}

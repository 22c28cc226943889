using System.Collections.Immutable;
using System.Text;
using Amazon.CodeCommit.Model;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>
/// Puts a first commit into a product's empty repositories. CodePipeline runs a pipeline as soon as it is made, and a source stage fails where
/// the branch does not exist.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class RepositorySeeding(AwsSession session, IOperationObserver observer)
{
    /// <summary>Seeds the repositories that are empty, or tells which are, and warns of them.</summary>
    /// <param name="result">The deployment, with its stack.</param>
    /// <param name="seed">Whether to seed.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public Task<ImmutableArray<MlFinding>> RunAsync(DeploymentResult result, bool seed, CancellationToken cancellationToken) =>
        seed ? SeedAllAsync(result.Source, cancellationToken) : FindEmptyAsync(result, cancellationToken);

    private async Task<ImmutableArray<MlFinding>> SeedAllAsync(DeploymentSource source, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<MlFinding>();
        foreach (var (resource, name) in Repositories(source))
        {
            if (await SeedAsync(resource.LogicalId, name, BranchOf(source), cancellationToken).ConfigureAwait(false) is { } finding)
            {
                findings.Add(finding);
            }
        }

        return findings.ToImmutable();
    }

    private async Task<ImmutableArray<MlFinding>> FindEmptyAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var empty = new List<(TemplateResource Resource, string Name)>();
        var unknown = ImmutableArray.CreateBuilder<MlFinding>();
        foreach (var (resource, name) in Repositories(result.Source))
        {
            try
            {
                if (IsNew(resource, result) || await LacksBranchAsync(name, BranchOf(result.Source), cancellationToken).ConfigureAwait(false))
                {
                    empty.Add((resource, name));
                }
            }
            catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
            {
                // The deployment has ended well; that the caller may not look into repositories takes nothing from that.
                unknown.Add(DeploymentFindings.RepositoryUnchecked(name, error));
            }
        }

        var findings = empty.Select(item => DeploymentFindings.RepositoryEmpty(item.Name)).ToList();
        if (empty.Count > 0)
        {
            var outputs = StackOutputs.Of(result.Stack);
            observer.Warning(
                DeploymentFindings.RepositoriesEmpty([.. empty.Select(item => item.Name)], outputs.GetValueOrDefault($"{empty[0].Resource.LogicalId}Url", empty[0].Name)),
                findings);
        }

        return [.. findings, .. unknown];
    }

    // Nobody has pushed into what this deployment made a moment ago.
    private static bool IsNew(TemplateResource repository, DeploymentResult result) =>
        result.Changes.Any(change => change.Action == "Add" && change.Type == repository.Type && change.LogicalId == repository.LogicalId);

    private async Task<bool> LacksBranchAsync(string repository, string branch, CancellationToken cancellationToken)
    {
        try
        {
            await session.CodeCommit.GetBranchAsync(new GetBranchRequest { RepositoryName = repository, BranchName = branch }, cancellationToken)
                .MapErrorsAsync("codecommit", "GetBranch", repository).ConfigureAwait(false);
            return false;
        }
        catch (MlOpsException error) when (error.InnerException is BranchDoesNotExistException)
        {
            return true;
        }
    }

    private static IEnumerable<(TemplateResource Resource, string Name)> Repositories(DeploymentSource source) =>
        from resource in source.Template.Resources
        where resource.Type == "AWS::CodeCommit::Repository"
        let name = GivenName.In(resource) ?? source.Product?.ResourceNames.GetValueOrDefault(resource.LogicalId)
        where name is not null
        select (resource, name);

    // The branch that the pipelines read is in their source actions.
    private static string BranchOf(DeploymentSource source)
    {
        var configurations =
            from pipeline in source.Template.Resources
            where pipeline.Type == "AWS::CodePipeline::Pipeline"
            from stage in List(pipeline.Properties, "Stages").OfType<TemplateMap>()
            from action in List(stage, "Actions").OfType<TemplateMap>()
            let configuration = action.GetValueOrDefault("Configuration") as TemplateMap
            where configuration?.GetValueOrDefault("BranchName") is TemplateScalar
            select configuration["BranchName"].ToString();
        return configurations.FirstOrDefault() ?? "main";
    }

    private static IEnumerable<TemplateValue> List(TemplateMap map, string key) => map.GetValueOrDefault(key) as TemplateList ?? [];

    // A commit without a parent is refused where the branch has one already, so there is no need to ask first. The stack is deployed by then:
    // a commit that cannot be made is warned of, and takes nothing from that.
    private async Task<MlFinding?> SeedAsync(string logicalId, string repository, string branch, CancellationToken cancellationToken)
    {
        var files = RepositorySeeds.For(logicalId);
        if (files.IsEmpty)
        {
            return null;
        }

        var request = new CreateCommitRequest
        {
            RepositoryName = repository,
            BranchName = branch,
            CommitMessage = "Begin with a pipeline that runs",
            AuthorName = "MlOps",
            PutFiles = [.. files.Select(file => new PutFileEntry { FilePath = file.Path, FileContent = new MemoryStream(Encoding.UTF8.GetBytes(file.Content)) })],
        };
        try
        {
            var response = await session.CodeCommit.CreateCommitAsync(request, cancellationToken)
                .MapErrorsAsync("codecommit", "CreateCommit", repository).ConfigureAwait(false);
            observer.Verbose($"Repository {repository} has a first commit, {response.CommitId}.");
            return DeploymentFindings.RepositorySeeded(repository, response.CommitId);
        }
        catch (MlOpsException error) when (error.InnerException is ParentCommitIdRequiredException or ParentCommitIdOutdatedException)
        {
            // A commit whose answer was lost is found so too; whether it was that of this run nobody can tell.
            observer.Verbose($"Repository {repository} has commits already.");
            return null;
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            var failed = DeploymentFindings.SeedFailed(repository, error);
            observer.Warning(failed);
            return failed;
        }
    }
}

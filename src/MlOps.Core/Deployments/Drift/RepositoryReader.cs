using Amazon.CodeCommit.Model;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>Reads repositories of CodeCommit in the words of <c>AWS::CodeCommit::Repository</c> (CloudFormation template reference).</summary>
internal static class RepositoryReader
{
    // The code that a repository began with is not kept apart from what came later, its key may be told by id or by ARN, and triggers take a call of their own.
    private static readonly string[] Unread = ["/Code", "/KmsKeyId", "/Triggers"];

    /// <summary>Reads a repository.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="definition">What the template says of it: CodeCommit takes its name, which its physical id does not tell.</param>
    /// <param name="physicalId">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How it stands; null where the template does not tell its name.</returns>
    public static async Task<NativeState?> ReadAsync(AwsSession session, TemplateResource definition, string physicalId, CancellationToken cancellationToken)
    {
        if (GivenName.In(definition) is not { } name)
        {
            return null;
        }

        try
        {
            var response = await session.CodeCommit.GetRepositoryAsync(new GetRepositoryRequest { RepositoryName = name }, cancellationToken)
                .MapErrorsAsync("codecommit", "GetRepository", name).ConfigureAwait(false);
            var repository = response.RepositoryMetadata;
            return repository.RepositoryId == physicalId
                ? await DescribeAsync(session, repository, cancellationToken).ConfigureAwait(false)
                : await FindRenamedAsync(session, physicalId, $"Another repository has its name, with the id {repository.RepositoryId}.", cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (ExistingData.SaysThatItIsGone(error))
        {
            return await FindRenamedAsync(session, physicalId, null, cancellationToken).ConfigureAwait(false);
        }
    }

    // Whoever renames a repository keeps its id (CodeCommit API reference, UpdateRepositoryName), and all that it holds.
    private static async Task<NativeState> FindRenamedAsync(AwsSession session, string id, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            var repositories = await Pages.ReadAllAsync<RepositoryNameIdPair>(async marker =>
            {
                var page = await session.CodeCommit.ListRepositoriesAsync(new ListRepositoriesRequest { NextToken = marker }, cancellationToken)
                    .MapErrorsAsync("codecommit", "ListRepositories", id).ConfigureAwait(false);
                return (page.Repositories, page.NextToken);
            }).ConfigureAwait(false);
            if (repositories.FirstOrDefault(repository => repository.RepositoryId == id) is not { } renamed)
            {
                return NativeState.Gone(reason);
            }

            var response = await session.CodeCommit.GetRepositoryAsync(new GetRepositoryRequest { RepositoryName = renamed.RepositoryName }, cancellationToken)
                .MapErrorsAsync("codecommit", "GetRepository", renamed.RepositoryName).ConfigureAwait(false);
            return await DescribeAsync(session, response.RepositoryMetadata, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.Id == "AccessDenied")
        {
            return NativeState.Gone(string.Join(' ', new[] { reason, $"Whether it has another name now could not be seen: {error.Message}" }.OfType<string>()));
        }
    }

    private static async Task<NativeState> DescribeAsync(AwsSession session, RepositoryMetadata repository, CancellationToken cancellationToken) => new(
        new TemplateMap(
            ("RepositoryName", repository.RepositoryName),
            ("RepositoryDescription", repository.RepositoryDescription),
            ("Tags", await ReadTagsAsync(session, repository, cancellationToken).ConfigureAwait(false))),
        Unread);

    private static async Task<TemplateList> ReadTagsAsync(AwsSession session, RepositoryMetadata repository, CancellationToken cancellationToken)
    {
        var tags = await Pages.ReadAllAsync<KeyValuePair<string, string>>(async marker =>
        {
            var page = await session.CodeCommit.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = repository.Arn, NextToken = marker }, cancellationToken)
                .MapErrorsAsync("codecommit", "ListTagsForResource", repository.RepositoryName).ConfigureAwait(false);
            return (page.Tags, page.NextToken);
        }).ConfigureAwait(false);
        return new TemplateList(tags.Select(tag => new TemplateMap(("Key", tag.Key), ("Value", tag.Value))));
    }
}

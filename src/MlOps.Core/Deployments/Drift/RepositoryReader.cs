using Amazon.CodeCommit.Model;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Reads repositories of CodeCommit in the words of <c>AWS::CodeCommit::Repository</c> (CloudFormation template reference). One counts as gone only where all
/// repositories were listed and none has its id: what is taken for gone is taken out of the stack, and its code with it.
/// </summary>
internal static class RepositoryReader
{
    private const string Description = "/RepositoryDescription";
    private const string Tags = "/Tags";

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

        return await NamedRepository.FindAsync(session, name, cancellationToken).ConfigureAwait(false) switch
        {
            { } repository when repository.RepositoryId == physicalId => await DescribeAsync(session, repository, cancellationToken).ConfigureAwait(false),
            { } other => await LookElsewhereAsync(session, physicalId, $"Another repository has its name, with the id {other.RepositoryId}.", cancellationToken).ConfigureAwait(false),
            null => await LookElsewhereAsync(session, physicalId, null, cancellationToken).ConfigureAwait(false),
        };
    }

    // Whoever renames a repository keeps its id (CodeCommit API reference, UpdateRepositoryName), and all that it holds.
    private static async Task<NativeState> LookElsewhereAsync(AwsSession session, string id, string? known, CancellationToken cancellationToken)
    {
        try
        {
            // It may get another name once more while it is looked for.
            for (var looked = 0; looked < 2; looked++)
            {
                var all = await ListAsync(session, id, cancellationToken).ConfigureAwait(false);
                if (all.FirstOrDefault(repository => repository.RepositoryId == id) is not { } renamed)
                {
                    return NativeState.Gone(known);
                }

                if (await DescribeRenamedAsync(session, id, renamed.RepositoryName, known, cancellationToken).ConfigureAwait(false) is { } found)
                {
                    return found;
                }
            }

            return NameUnknown(known, "It gets other names while it is looked for.");
        }
        catch (MlOpsException error) when (error.Id == "AccessDenied")
        {
            return NameUnknown(known, $"Whether it has another name now, or is gone, could not be seen: {error.Message}");
        }
    }

    private static NativeState NameUnknown(string? known, string reason) => new(new TemplateMap(), [.. Unread, Description, Tags], Sentences(known, reason));

    private static Task<IReadOnlyList<RepositoryNameIdPair>> ListAsync(AwsSession session, string id, CancellationToken cancellationToken) =>
        Pages.ReadAllAsync<RepositoryNameIdPair>(async marker =>
        {
            var page = await session.CodeCommit.ListRepositoriesAsync(new ListRepositoriesRequest { NextToken = marker }, cancellationToken)
                .MapErrorsAsync("codecommit", "ListRepositories", id).ConfigureAwait(false);
            return (page.Repositories, page.NextToken);
        });

    private static async Task<NativeState?> DescribeRenamedAsync(AwsSession session, string id, string name, string? known, CancellationToken cancellationToken)
    {
        try
        {
            return await NamedRepository.FindAsync(session, name, cancellationToken).ConfigureAwait(false) is { } repository && repository.RepositoryId == id
                ? (await DescribeAsync(session, repository, cancellationToken).ConfigureAwait(false)).Saying(known)
                : null;
        }
        catch (MlOpsException error) when (error.Id == "AccessDenied")
        {
            return new NativeState(new TemplateMap(("RepositoryName", name)), [.. Unread, Description, Tags], Sentences(known, $"No more than its name could be read: {error.Message}"));
        }
    }

    private static async Task<NativeState> DescribeAsync(AwsSession session, RepositoryMetadata repository, CancellationToken cancellationToken)
    {
        var described = new NativeState(new TemplateMap(("RepositoryName", repository.RepositoryName), ("RepositoryDescription", repository.RepositoryDescription)), Unread);
        try
        {
            var tags = await ReadTagsAsync(session, repository, cancellationToken).ConfigureAwait(false);
            return described with { Properties = new TemplateMap([.. described.Properties!.Select(property => (property.Key, (TemplateValue?)property.Value)), ("Tags", tags)]) };
        }
        catch (MlOpsException error) when (error.Id == "AccessDenied")
        {
            return described with { Unreadable = [.. Unread, Tags], Reason = $"Its tags could not be read: {error.Message}" };
        }
    }

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

    private static string Sentences(params IEnumerable<string?> sentences) => string.Join(' ', sentences.OfType<string>());
}

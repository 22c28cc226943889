using Amazon.CodeCommit.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// A repository of CodeCommit, found by its id: whoever renames one keeps its id (CodeCommit API reference, UpdateRepositoryName), and its old name may be another's then.
/// </summary>
/// <param name="Name">The name that it has now; null where all were listed and none has its id.</param>
/// <param name="OtherId">The id of another repository that has the name by which it was looked for; null where there is none.</param>
internal sealed record IdentifiedRepository(string? Name, string? OtherId)
{
    /// <summary>Looks for a repository.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="id">Its id.</param>
    /// <param name="name">The name that it had; all are listed only where it has that no more.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<IdentifiedRepository> FindAsync(AwsSession session, string id, string name, CancellationToken cancellationToken)
    {
        var named = await NamedRepository.FindAsync(session, name, cancellationToken).ConfigureAwait(false);
        return named?.RepositoryId == id
            ? new IdentifiedRepository(name, null)
            : new IdentifiedRepository(await FindNameAsync(session, id, cancellationToken).ConfigureAwait(false), named?.RepositoryId);
    }

    private static async Task<string?> FindNameAsync(AwsSession session, string id, CancellationToken cancellationToken)
    {
        var all = await Pages.ReadAllAsync<RepositoryNameIdPair>(async marker =>
        {
            var page = await session.CodeCommit.ListRepositoriesAsync(new ListRepositoriesRequest { NextToken = marker }, cancellationToken)
                .MapErrorsAsync("codecommit", "ListRepositories", id).ConfigureAwait(false);
            return (page.Repositories, page.NextToken);
        }).ConfigureAwait(false);
        return all.FirstOrDefault(repository => repository.RepositoryId == id)?.RepositoryName;
    }
}

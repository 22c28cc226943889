using Amazon.CodeCommit.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Finds repositories of CodeCommit by their names.</summary>
internal static class NamedRepository
{
    /// <summary>The repository of a name; null where there is none.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<RepositoryMetadata?> FindAsync(AwsSession session, string name, CancellationToken cancellationToken)
    {
        try
        {
            var response = await session.CodeCommit.GetRepositoryAsync(new GetRepositoryRequest { RepositoryName = name }, cancellationToken)
                .MapErrorsAsync("codecommit", "GetRepository", name).ConfigureAwait(false);
            return response.RepositoryMetadata;
        }
        catch (MlOpsException error) when (ExistingData.SaysThatItIsGone(error))
        {
            return null;
        }
    }
}

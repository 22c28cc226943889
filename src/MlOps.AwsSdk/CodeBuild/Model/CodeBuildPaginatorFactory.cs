namespace Amazon.CodeBuild.Model;

/// <summary>Makes the paginators of one client.</summary>
internal sealed class CodeBuildPaginatorFactory(IAmazonCodeBuild client) : ICodeBuildPaginatorFactory
{
    public IListBuildsForProjectPaginator ListBuildsForProject(ListBuildsForProjectRequest request) =>
        new ListBuildsForProjectPaginator(client, request);
}

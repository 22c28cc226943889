namespace Amazon.CodeBuild.Model;

/// <summary>Paginators of AWS CodeBuild.</summary>
public interface ICodeBuildPaginatorFactory
{
    /// <summary>Pages of <c>ListBuildsForProject</c>.</summary>
    IListBuildsForProjectPaginator ListBuildsForProject(ListBuildsForProjectRequest request);
}

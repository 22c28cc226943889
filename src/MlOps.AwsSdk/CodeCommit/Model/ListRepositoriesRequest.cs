using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The input of <c>ListRepositories</c>. Gets information about one or more repositories.</summary>
public class ListRepositoriesRequest : AmazonCodeCommitRequest
{
    /// <summary>
    /// An enumeration token that allows the operation to batch the results of the operation. Batch sizes are 1,000 for list repository
    /// operations. When the client sends the token back to CodeCommit, another page of 1,000 records is retrieved.
    /// </summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }

    /// <summary>The criteria used to sort the results of a list repositories operation.</summary>
    [Wire("sortBy")]
    public SortByEnum SortBy { get; set; }

    /// <summary>The order in which to sort the results of a list repositories operation.</summary>
    [Wire("order")]
    public OrderEnum Order { get; set; }
}

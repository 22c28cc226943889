using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>Pages of <c>ListTags</c>.</summary>
public interface IListTagsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListTagsResponse> Responses { get; }

    /// <summary>The tags of every page.</summary>
    IPaginatedEnumerable<Tag> Tags { get; }
}

using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>Pages of <c>DescribeSecurityGroups</c>.</summary>
public interface IDescribeSecurityGroupsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeSecurityGroupsResponse> Responses { get; }

    /// <summary>The security groups of every page.</summary>
    IPaginatedEnumerable<SecurityGroup> SecurityGroups { get; }
}

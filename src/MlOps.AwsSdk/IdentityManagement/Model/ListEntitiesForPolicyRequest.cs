using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>ListEntitiesForPolicy</c>. Lists all IAM users, groups, and roles that the specified managed policy is attached to.
/// </summary>
public class ListEntitiesForPolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the IAM policy for which you want the versions.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }

    /// <summary>The entity type to use for filtering the results.</summary>
    public EntityType EntityFilter { get; set; }

    /// <summary>The path prefix for filtering the results.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string PathPrefix { get; set; }

    /// <summary>The policy usage method to use for filtering the results.</summary>
    public PolicyUsageType PolicyUsageFilter { get; set; }

    /// <summary>
    /// Use this parameter only when paginating results and only after you receive a response indicating that the results are truncated.
    /// </summary>
    [AWSProperty(Min = 1, Max = 320)]
    public string Marker { get; set; }

    /// <summary>Use this only when paginating results to indicate the maximum number of items you want in the response.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    public int? MaxItems { get; set; }
}

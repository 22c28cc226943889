using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>CreateRole</c>. Creates a new role for your Amazon Web Services account.</summary>
public class CreateRoleRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The path to the role.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string Path { get; set; }

    /// <summary>The name of the role to create.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The trust relationship policy document that grants an entity permission to assume the role.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 131072)]
    public string AssumeRolePolicyDocument { get; set; }

    /// <summary>A description of the role.</summary>
    [AWSProperty(Max = 1000)]
    public string Description { get; set; }

    /// <summary>The maximum session duration (in seconds) that you want to set for the specified role.</summary>
    [AWSProperty(Min = 3600, Max = 43200)]
    public int? MaxSessionDuration { get; set; }

    /// <summary>The ARN of the managed policy that is used to set the permissions boundary for the role.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string PermissionsBoundary { get; set; }

    /// <summary>A list of tags that you want to attach to the new role.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

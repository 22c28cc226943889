using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about an IAM role.</summary>
public class Role
{
    /// <summary>The path to the role.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string Path { get; set; }

    /// <summary>The friendly name that identifies the role.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The stable and unique string identifying the role.</summary>
    [AWSProperty(Required = true, Min = 16, Max = 128)]
    public string RoleId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) specifying the role.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string Arn { get; set; }

    /// <summary>The date and time, in ISO 8601 date-time format, when the role was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreateDate { get; set; }

    /// <summary>The policy that grants an entity permission to assume the role.</summary>
    [AWSProperty(Min = 1, Max = 131072)]
    public string AssumeRolePolicyDocument { get; set; }

    /// <summary>A description of the role that you provide.</summary>
    [AWSProperty(Max = 1000)]
    public string Description { get; set; }

    /// <summary>The maximum session duration (in seconds) for the specified role.</summary>
    [AWSProperty(Min = 3600, Max = 43200)]
    public int? MaxSessionDuration { get; set; }

    /// <summary>The ARN of the policy used to set the permissions boundary for the role.</summary>
    public AttachedPermissionsBoundary PermissionsBoundary { get; set; }

    /// <summary>A list of tags that are attached to the role.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Contains information about the last time that an IAM role was used.</summary>
    public RoleLastUsed RoleLastUsed { get; set; }
}

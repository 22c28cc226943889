using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about a managed policy.</summary>
public class ManagedPolicy
{
    /// <summary>The friendly name (not ARN) identifying the policy.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string PolicyName { get; set; }

    /// <summary>The stable and unique string identifying the policy.</summary>
    [AWSProperty(Min = 16, Max = 128)]
    public string PolicyId { get; set; }

    /// <summary>The Amazon Resource Name (ARN).</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string Arn { get; set; }

    /// <summary>The path to the policy.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string Path { get; set; }

    /// <summary>The identifier for the version of the policy that is set as the default version.</summary>
    public string DefaultVersionId { get; set; }

    /// <summary>The number of entities (users, groups, and roles) that the policy is attached to.</summary>
    public int? AttachmentCount { get; set; }

    /// <summary>The number of entities (users and roles) for which the policy is used to set the permissions boundary.</summary>
    public int? PermissionsBoundaryUsageCount { get; set; }

    /// <summary>Specifies whether the policy can be attached to an IAM user, group, or role.</summary>
    public bool? IsAttachable { get; set; }

    /// <summary>A friendly description of the policy.</summary>
    [AWSProperty(Max = 1000)]
    public string Description { get; set; }

    /// <summary>The date and time, in ISO 8601 date-time format, when the policy was created.</summary>
    public DateTime? CreateDate { get; set; }

    /// <summary>The date and time, in ISO 8601 date-time format, when the policy was last updated.</summary>
    public DateTime? UpdateDate { get; set; }

    /// <summary>A list of tags that are attached to the instance profile.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

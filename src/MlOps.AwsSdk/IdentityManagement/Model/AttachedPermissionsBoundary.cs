using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about an attached permissions boundary.</summary>
public class AttachedPermissionsBoundary
{
    /// <summary>
    /// The permissions boundary usage type that indicates what type of IAM resource is used as the permissions boundary for an entity.
    /// </summary>
    public PermissionsBoundaryAttachmentType PermissionsBoundaryType { get; set; }

    /// <summary>The ARN of the policy used to set the permissions boundary for the user or role.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string PermissionsBoundaryArn { get; set; }
}

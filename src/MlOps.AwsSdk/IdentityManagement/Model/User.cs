using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about an IAM user entity.</summary>
public class User
{
    /// <summary>The path to the user.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string Path { get; set; }

    /// <summary>The friendly name identifying the user.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string UserName { get; set; }

    /// <summary>The stable and unique string identifying the user.</summary>
    [AWSProperty(Required = true, Min = 16, Max = 128)]
    public string UserId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) that identifies the user.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string Arn { get; set; }

    /// <summary>The date and time, in ISO 8601 date-time format, when the user was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreateDate { get; set; }

    /// <summary>
    /// The date and time, in ISO 8601 date-time format, when the user's password was last used to sign in to an Amazon Web Services
    /// website.
    /// </summary>
    public DateTime? PasswordLastUsed { get; set; }

    /// <summary>
    /// For more information about permissions boundaries, see Permissions boundaries for IAM identities in the IAM User Guide.
    /// </summary>
    public AttachedPermissionsBoundary PermissionsBoundary { get; set; }

    /// <summary>A list of tags that are associated with the user.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about an instance profile.</summary>
public class InstanceProfile
{
    /// <summary>The path to the instance profile.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string Path { get; set; }

    /// <summary>The name identifying the instance profile.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string InstanceProfileName { get; set; }

    /// <summary>The stable and unique string identifying the instance profile.</summary>
    [AWSProperty(Required = true, Min = 16, Max = 128)]
    public string InstanceProfileId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) specifying the instance profile.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string Arn { get; set; }

    /// <summary>The date when the instance profile was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreateDate { get; set; }

    /// <summary>The role associated with the instance profile.</summary>
    [AWSProperty(Required = true)]
    public List<Role> Roles { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of tags that are attached to the instance profile.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

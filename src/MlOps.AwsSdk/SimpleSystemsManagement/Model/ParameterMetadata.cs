using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>
/// Metadata includes information like the Amazon Resource Name (ARN) of the last user to update the parameter and the date and time the
/// parameter was last used.
/// </summary>
public class ParameterMetadata
{
    /// <summary>The parameter name.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    public string Name { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the parameter.</summary>
    public string ARN { get; set; }

    /// <summary>The type of parameter.</summary>
    public ParameterType Type { get; set; }

    /// <summary>The alias of the Key Management Service (KMS) key used to encrypt the parameter.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string KeyId { get; set; }

    /// <summary>Date the parameter was last changed or updated.</summary>
    public DateTime? LastModifiedDate { get; set; }

    /// <summary>Amazon Resource Name (ARN) of the Amazon Web Services user who last changed the parameter.</summary>
    public string LastModifiedUser { get; set; }

    /// <summary>Description of the parameter actions.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string Description { get; set; }

    /// <summary>A parameter name can include only the following letters and symbols.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string AllowedPattern { get; set; }

    /// <summary>The parameter version.</summary>
    public long? Version { get; set; }

    /// <summary>The parameter tier.</summary>
    public ParameterTier Tier { get; set; }

    /// <summary>A list of policies associated with a parameter.</summary>
    public List<ParameterInlinePolicy> Policies { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The data type of the parameter, such as <c>text</c> or <c>aws:ec2:image</c>.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string DataType { get; set; }
}

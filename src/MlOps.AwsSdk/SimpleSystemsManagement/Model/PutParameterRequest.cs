using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The input of <c>PutParameter</c>. Create or update a parameter in Parameter Store.</summary>
public class PutParameterRequest : AmazonSimpleSystemsManagementRequest
{
    /// <summary>The fully qualified name of the parameter that you want to create or update.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string Name { get; set; }

    /// <summary>Information about the parameter that you want to add to the system.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string Description { get; set; }

    /// <summary>The parameter value that you want to add to the system.</summary>
    [AWSProperty(Required = true, Sensitive = true)]
    public string Value { get; set; }

    /// <summary>The type of parameter that you want to create.</summary>
    public ParameterType Type { get; set; }

    /// <summary>The Key Management Service (KMS) ID that you want to use to encrypt a parameter.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string KeyId { get; set; }

    /// <summary>Overwrite an existing parameter.</summary>
    public bool? Overwrite { get; set; }

    /// <summary>A regular expression used to validate the parameter value.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string AllowedPattern { get; set; }

    /// <summary>Optional metadata that you assign to a resource.</summary>
    [AWSProperty(Max = 1000)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The parameter tier to assign to a parameter.</summary>
    public ParameterTier Tier { get; set; }

    /// <summary>One or more policies to apply to a parameter.</summary>
    [AWSProperty(Min = 1, Max = 4096)]
    public string Policies { get; set; }

    /// <summary>The data type for a <c>String</c> parameter.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string DataType { get; set; }
}

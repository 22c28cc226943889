using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>SimulatePrincipalPolicy</c>. Simulate how a set of IAM policies attached to an IAM entity works with a list of API
/// operations and Amazon Web Services resources to determine the policies' effective permissions.
/// </summary>
public class SimulatePrincipalPolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of a user, group, or role whose policies you want to include in the simulation.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicySourceArn { get; set; }

    /// <summary>An optional list of additional policy documents to include in the simulation.</summary>
    public List<string> PolicyInputList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IAM permissions boundary policy to simulate.</summary>
    public List<string> PermissionsBoundaryPolicyInputList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of names of API operations to evaluate in the simulation.</summary>
    [AWSProperty(Required = true)]
    public List<string> ActionNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of ARNs of Amazon Web Services resources to include in the simulation.</summary>
    public List<string> ResourceArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A resource-based policy to include in the simulation provided as a string.</summary>
    [AWSProperty(Min = 1, Max = 131072)]
    public string ResourcePolicy { get; set; }

    /// <summary>
    /// An Amazon Web Services account ID that specifies the owner of any simulated resource that does not identify its owner in the
    /// resource ARN.
    /// </summary>
    [AWSProperty(Min = 1, Max = 2048)]
    public string ResourceOwner { get; set; }

    /// <summary>The ARN of the IAM user that you want to specify as the simulated caller of the API operations.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    public string CallerArn { get; set; }

    /// <summary>A list of context keys and corresponding values for the simulation to use.</summary>
    public List<ContextEntry> ContextEntries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Specifies the type of simulation to run.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string ResourceHandlingOption { get; set; }

    /// <summary>Use this only when paginating results to indicate the maximum number of items you want in the response.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    public int? MaxItems { get; set; }

    /// <summary>
    /// Use this parameter only when paginating results and only after you receive a response indicating that the results are truncated.
    /// </summary>
    [AWSProperty(Min = 1, Max = 320)]
    public string Marker { get; set; }
}

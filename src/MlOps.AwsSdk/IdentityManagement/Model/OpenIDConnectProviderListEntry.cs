using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains the Amazon Resource Name (ARN) for an IAM OpenID Connect provider.</summary>
public class OpenIDConnectProviderListEntry
{
    /// <summary>The Amazon Resource Name (ARN).</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string Arn { get; set; }
}

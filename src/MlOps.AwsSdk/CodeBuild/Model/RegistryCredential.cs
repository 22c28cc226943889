using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about credentials that provide access to a private Docker registry.</summary>
public class RegistryCredential
{
    /// <summary>The Amazon Resource Name (ARN) or name of credentials created using Secrets Manager.</summary>
    [AWSProperty(Required = true, Min = 1)]
    [Wire("credential")]
    public string Credential { get; set; }

    /// <summary>The service that created the credentials to access a private Docker registry.</summary>
    [AWSProperty(Required = true)]
    [Wire("credentialProvider")]
    public CredentialProviderType CredentialProvider { get; set; }
}

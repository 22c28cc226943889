using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// (Optional) Specifies an authentication configuration for the private docker registry where your model image is hosted.
/// </summary>
public class RepositoryAuthConfig
{
    /// <summary>
    /// The Amazon Resource Name (ARN) of an Amazon Web Services Lambda function that provides credentials to authenticate to the
    /// private Docker registry where your model image is hosted.
    /// </summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string RepositoryCredentialsProviderArn { get; set; }
}

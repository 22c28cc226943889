using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// Specifies whether the model container is in Amazon ECR or a private Docker registry accessible from your Amazon Virtual Private
/// Cloud (VPC).
/// </summary>
public class ImageConfig
{
    /// <summary>Set this to one of the following values: <c>Platform</c> - The model image is hosted in Amazon ECR.</summary>
    [AWSProperty(Required = true)]
    public RepositoryAccessMode RepositoryAccessMode { get; set; }

    /// <summary>
    /// (Optional) Specifies an authentication configuration for the private docker registry where your model image is hosted.
    /// </summary>
    public RepositoryAuthConfig RepositoryAuthConfig { get; set; }
}

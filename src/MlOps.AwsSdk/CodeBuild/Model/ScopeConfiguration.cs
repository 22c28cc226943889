using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Contains configuration information about the scope for a webhook.</summary>
public class ScopeConfiguration
{
    /// <summary>
    /// The name of either the group, enterprise, or organization that will send webhook events to CodeBuild, depending on the type of
    /// webhook.
    /// </summary>
    [AWSProperty(Required = true)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The domain of the GitHub Enterprise organization or the GitLab Self Managed group.</summary>
    [Wire("domain")]
    public string Domain { get; set; }

    /// <summary>The type of scope for a GitHub or GitLab webhook.</summary>
    [AWSProperty(Required = true)]
    [Wire("scope")]
    public WebhookScopeType Scope { get; set; }
}

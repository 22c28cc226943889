using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about a webhook that connects repository events to a build project in CodeBuild.</summary>
public class Webhook
{
    /// <summary>The URL to the webhook.</summary>
    [AWSProperty(Min = 1)]
    [Wire("url")]
    public string Url { get; set; }

    /// <summary>The CodeBuild endpoint where webhook events are sent.</summary>
    [AWSProperty(Min = 1)]
    [Wire("payloadUrl")]
    public string PayloadUrl { get; set; }

    /// <summary>The secret token of the associated repository.</summary>
    [AWSProperty(Min = 1)]
    [Wire("secret")]
    public string Secret { get; set; }

    /// <summary>A regular expression used to determine which repository branches are built when a webhook is triggered.</summary>
    [Wire("branchFilter")]
    public string BranchFilter { get; set; }

    /// <summary>An array of arrays of <c>WebhookFilter</c> objects used to determine which webhooks are triggered.</summary>
    [Wire("filterGroups")]
    public List<List<WebhookFilter>> FilterGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Specifies the type of build this webhook will trigger.</summary>
    [Wire("buildType")]
    public WebhookBuildType BuildType { get; set; }

    /// <summary>
    /// If manualCreation is true, CodeBuild doesn't create a webhook in GitHub and instead returns <c>payloadUrl</c> and <c>secret</c>
    /// values for the webhook.
    /// </summary>
    [Wire("manualCreation")]
    public bool? ManualCreation { get; set; }

    /// <summary>A timestamp that indicates the last time a repository's secret token was modified.</summary>
    [Wire("lastModifiedSecret")]
    public DateTime? LastModifiedSecret { get; set; }

    /// <summary>The scope configuration for global or organization webhooks.</summary>
    [Wire("scopeConfiguration")]
    public ScopeConfiguration ScopeConfiguration { get; set; }

    /// <summary>The status of the webhook.</summary>
    [Wire("status")]
    public WebhookStatus Status { get; set; }

    /// <summary>A message associated with the status of a webhook.</summary>
    [Wire("statusMessage")]
    public string StatusMessage { get; set; }

    /// <summary>
    /// A PullRequestBuildPolicy object that defines comment-based approval requirements for triggering builds on pull requests.
    /// </summary>
    [Wire("pullRequestBuildPolicy")]
    public PullRequestBuildPolicy PullRequestBuildPolicy { get; set; }
}

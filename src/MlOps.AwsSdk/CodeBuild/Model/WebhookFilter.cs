using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>A filter used to determine which webhooks trigger a build.</summary>
public class WebhookFilter
{
    /// <summary>The type of webhook filter.</summary>
    [AWSProperty(Required = true)]
    [Wire("type")]
    public WebhookFilterType Type { get; set; }

    /// <summary>
    /// For a <c>WebHookFilter</c> that uses <c>EVENT</c> type, a comma-separated string that specifies one or more events.
    /// </summary>
    [AWSProperty(Required = true)]
    [Wire("pattern")]
    public string Pattern { get; set; }

    /// <summary>Used to indicate that the <c>pattern</c> determines which webhook events do not trigger a build.</summary>
    [Wire("excludeMatchedPattern")]
    public bool? ExcludeMatchedPattern { get; set; }
}

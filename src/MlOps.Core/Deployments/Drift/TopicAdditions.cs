using MlOps.Aws;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>Finds subscriptions of a topic that no template of its stack says: somebody else gets what it tells.</summary>
internal static class TopicAdditions
{
    /// <summary>Where a template says what is looked for, as JSON pointers.</summary>
    public static readonly string[] Paths = [SubscriptionPath];

    private const string SubscriptionPath = "/Subscription";

    /// <summary>Searches a topic.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="deployed">The stack.</param>
    /// <param name="topic">What its template says of the topic.</param>
    /// <param name="arn">The topic's ARN, which is its physical id.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<AdditionSearch> FindAsync(
        AwsSession session, DeployedResources deployed, TemplateResource topic, string arn, CancellationToken cancellationToken)
    {
        var subscriptions = await TopicSubscriptions.ListAsync(session, arn, cancellationToken).ConfigureAwait(false);
        IEnumerable<TemplateMap?> said =
        [
            .. topic.Properties.GetValueOrDefault("Subscription").KnownItems().Select(item => item as TemplateMap),
            .. deployed.Naming("AWS::SNS::Subscription", "TopicArn", arn).Select(subscription => subscription.Properties),
        ];
        return AdditionSearch.Of(
            SubscriptionPath,
            said.Select(subscription => Describe(subscription?.GetValueOrDefault("Protocol").KnownText(), subscription?.GetValueOrDefault("Endpoint").KnownText())),
            subscriptions.Select(subscription => new Addition(SubscriptionPath, Describe(subscription.Protocol, subscription.Endpoint)!, subscription.Endpoint)));
    }

    /// <summary>A subscription as reports show it: <c>email ml-alerts@example.com</c>; null where it is not known.</summary>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="endpoint">Its endpoint.</param>
    public static string? Describe(string? protocol, string? endpoint) => protocol is null || endpoint is null ? null : $"{protocol} {endpoint}";
}

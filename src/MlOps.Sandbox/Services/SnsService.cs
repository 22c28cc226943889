using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>
/// Simple Notification Service. A subscription by mail has no ARN until somebody confirms it, and cannot be removed before.
/// Source: https://docs.aws.amazon.com/sns/latest/dg/sns-delete-subscription-topic.html.
/// </summary>
internal sealed class SnsService : AwsService
{
    private const string TopicType = "AWS::SNS::Topic";
    private const string SubscriptionType = "AWS::SNS::Subscription";
    private const string Pending = "PendingConfirmation";
    private static readonly string[] ConfirmedByHand = ["email", "email-json", "http", "https"];

    /// <summary>Makes the service.</summary>
    public SnsService()
        : base("sns")
    {
        On("CreateTopic", CreateTopic);
        On("DeleteTopic", DeleteTopic);
        On("ListTopics", ListTopics);
        On("GetTopicAttributes", GetTopicAttributes);
        On("SetTopicAttributes", SetTopicAttributes);
        On("Subscribe", Subscribe);
        On("ConfirmSubscription", ConfirmSubscription);
        On("Unsubscribe", Unsubscribe);
        On("ListSubscriptions", ListSubscriptions);
        On("ListSubscriptionsByTopic", ListSubscriptionsByTopic);
        On("TagResource", call => TagList.Set(Topic(call, "TagResource", "ResourceArn").Properties, call.Input.Pairs("Tags")));
        On("UntagResource", call => TagList.Remove(Topic(call, "UntagResource", "ResourceArn").Properties, call.Input.Texts("TagKeys")));
        On("ListTagsForResource", call => new JsonObject { ["Tags"] = TagList.Copy(Topic(call, "ListTagsForResource", "ResourceArn").Properties) });
    }

    private static ServiceException NotFound() => new("NotFound", "Topic does not exist", 404);

    private static LiveResource Topic(ServiceCall call, string operation, string member = "TopicArn")
    {
        var arn = call.Input.Required(member);
        call.Caller.Authorize($"sns:{operation}", arn);
        return call.Find(TopicType, arn) ?? throw NotFound();
    }

    private static JsonObject CreateTopic(ServiceCall call)
    {
        var name = call.Input.Required("Name");
        var arn = call.Arn("sns", name);
        call.Caller.Authorize("sns:CreateTopic", arn, new RequestKeys().RequestTags(call.Input.Pairs("Tags")));

        // Making a topic that is there returns it.
        if (call.Find(TopicType, arn) is null)
        {
            var properties = new JsonObject { ["TopicName"] = name, ["TopicArn"] = arn };
            TagList.Set(properties, call.Input.Pairs("Tags"));
            call.Create(TopicType, arn, properties);
        }

        return new JsonObject { ["TopicArn"] = arn };
    }

    private static void DeleteTopic(ServiceCall call)
    {
        var arn = call.Input.Required("TopicArn");
        call.Caller.Authorize("sns:DeleteTopic", arn);
        if (call.Find(TopicType, arn) is not { } topic)
        {
            return;
        }

        foreach (var subscription in SubscriptionsOf(call, arn).ToArray())
        {
            call.Delete(subscription);
        }

        call.Delete(topic);
    }

    private static JsonObject ListTopics(ServiceCall call)
    {
        call.Caller.Authorize("sns:ListTopics", call.Arn("sns", "*"));
        var page = Page.Of(call.All(TopicType), call.Input.Text("NextToken"), 100);
        return new JsonObject
        {
            ["Topics"] = page.Items.Select(topic => (JsonNode?)new JsonObject { ["TopicArn"] = topic.Id }).ToJsonArray(),
        }.With("NextToken", page.NextToken);
    }

    private static JsonObject GetTopicAttributes(ServiceCall call)
    {
        var topic = Topic(call, "GetTopicAttributes");
        var subscriptions = SubscriptionsOf(call, topic.Id).ToLookup(IsPending);
        var attributes = new JsonObject
        {
            ["TopicArn"] = topic.Id,
            ["Owner"] = topic.AccountId,
            ["DisplayName"] = topic.Properties.Text("DisplayName") ?? string.Empty,
            ["SubscriptionsConfirmed"] = subscriptions[false].Count().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["SubscriptionsPending"] = subscriptions[true].Count().ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return new JsonObject { ["Attributes"] = attributes.With("KmsMasterKeyId", topic.Properties.Text("KmsMasterKeyId")) };
    }

    private static void SetTopicAttributes(ServiceCall call)
    {
        var topic = Topic(call, "SetTopicAttributes");
        var name = call.Input.Required("AttributeName");
        if (call.Input.Text("AttributeValue") is { Length: > 0 } value)
        {
            topic.Properties[name] = value;
        }
        else
        {
            topic.Properties.Remove(name);
        }
    }

    private static JsonObject Subscribe(ServiceCall call)
    {
        var topic = Topic(call, "Subscribe");
        var protocol = call.Input.Required("Protocol");
        var endpoint = call.Input.Text("Endpoint");
        var known = SubscriptionsOf(call, topic.Id).FirstOrDefault(subscription =>
            subscription.Properties.Text("Protocol") == protocol && subscription.Properties.Text("Endpoint") == endpoint);
        if (known is null)
        {
            var arn = $"{topic.Id}:{Guid.NewGuid()}";
            known = call.Create(
                SubscriptionType,
                arn,
                new JsonObject { ["TopicArn"] = topic.Id, ["Protocol"] = protocol, ["Endpoint"] = endpoint, ["Arn"] = arn });
            known.Contents[Pending] = ConfirmedByHand.Contains(protocol, StringComparer.Ordinal);
        }

        return new JsonObject { ["SubscriptionArn"] = IsPending(known) && !call.Input.Flag("ReturnSubscriptionArn") ? "pending confirmation" : known.Id };
    }

    /// <summary>Takes the subscription's own ARN for the token of the mail, which nobody gets here.</summary>
    private static JsonObject ConfirmSubscription(ServiceCall call)
    {
        var topic = Topic(call, "ConfirmSubscription");
        var token = call.Input.Required("Token");
        var subscription = SubscriptionsOf(call, topic.Id).FirstOrDefault(subscription => subscription.Id == token)
            ?? throw new ServiceException("InvalidParameter", "Invalid parameter: Token");
        subscription.Contents[Pending] = false;
        return new JsonObject { ["SubscriptionArn"] = subscription.Id };
    }

    private static void Unsubscribe(ServiceCall call)
    {
        var arn = call.Input.Required("SubscriptionArn");
        var parts = arn.Split(':').Length;
        if (parts < 6)
        {
            throw new ServiceException("InvalidParameter", $"Invalid parameter: SubscriptionArn Reason: An ARN must have at least 6 elements, not {parts}");
        }

        call.Caller.Authorize("sns:Unsubscribe", arn[..arn.LastIndexOf(':')]);
        if (call.Find(SubscriptionType, arn) is { } subscription)
        {
            if (IsPending(subscription))
            {
                throw new ServiceException("InvalidParameter", "Invalid parameter: SubscriptionArn Reason: Cannot unsubscribe a subscription that is pending confirmation");
            }

            call.Delete(subscription);
        }
    }

    private static JsonObject ListSubscriptions(ServiceCall call)
    {
        call.Caller.Authorize("sns:ListSubscriptions", call.Arn("sns", "*"));
        return Listing(call, call.All(SubscriptionType));
    }

    private static JsonObject ListSubscriptionsByTopic(ServiceCall call) => Listing(call, SubscriptionsOf(call, Topic(call, "ListSubscriptionsByTopic").Id));

    private static JsonObject Listing(ServiceCall call, IEnumerable<LiveResource> subscriptions)
    {
        var page = Page.Of(subscriptions, call.Input.Text("NextToken"), 100);
        return new JsonObject
        {
            ["Subscriptions"] = page.Items.Select(subscription => (JsonNode?)new JsonObject
            {
                ["SubscriptionArn"] = IsPending(subscription) ? Pending : subscription.Id,
                ["Owner"] = subscription.AccountId,
                ["Protocol"] = subscription.Properties.Text("Protocol"),
                ["Endpoint"] = subscription.Properties.Text("Endpoint"),
                ["TopicArn"] = subscription.Properties.Text("TopicArn"),
            }).ToJsonArray(),
        }.With("NextToken", page.NextToken);
    }

    private static IEnumerable<LiveResource> SubscriptionsOf(ServiceCall call, string topicArn) =>
        call.All(SubscriptionType).Where(subscription => subscription.Properties.Text("TopicArn") == topicArn);

    private static bool IsPending(LiveResource subscription) => subscription.Contents.Flag(Pending);
}

using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>CloudWatch Logs: log groups.</summary>
internal sealed class LogsService : AwsService
{
    private const string Type = "AWS::Logs::LogGroup";
    private const string FilterType = "AWS::Logs::MetricFilter";

    // Source: the API reference of PutRetentionPolicy.
    private static readonly int[] Retentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    /// <summary>Makes the service.</summary>
    public LogsService()
        : base("logs")
    {
        On("CreateLogGroup", CreateLogGroup);
        On("DescribeLogGroups", DescribeLogGroups);
        On("DeleteLogGroup", DeleteLogGroup);
        On("PutRetentionPolicy", PutRetentionPolicy);
        On("DeleteRetentionPolicy", call => Group(call, "DeleteRetentionPolicy").Properties.Remove("RetentionInDays"));
        On("TagResource", TagResource);
        On("UntagResource", call => TagList.Remove(Tagged(call, "UntagResource").Properties, call.Input.Texts("tagKeys")));
        On("ListTagsForResource", ListTagsForResource);
    }

    private static string ArnOf(ServiceCall call, string name) => call.Arn("logs", $"log-group:{name}");

    private static ServiceException NotFound() => new("ResourceNotFoundException", "The specified log group does not exist.");

    private static LiveResource Group(ServiceCall call, string operation)
    {
        var name = call.Input.Required("logGroupName");
        call.Caller.Authorize($"logs:{operation}", $"{ArnOf(call, name)}:*");
        return call.Find(Type, name) ?? throw NotFound();
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Tags(ServiceCall call) =>
        [.. (call.Input["tags"] as JsonObject ?? []).Select(tag => KeyValuePair.Create(tag.Key, tag.Value!.GetValue<string>()))];

    private static void CreateLogGroup(ServiceCall call)
    {
        var name = call.Input.Required("logGroupName");
        call.Caller.Authorize("logs:CreateLogGroup", ArnOf(call, name), new RequestKeys().RequestTags(Tags(call)));
        if (call.Find(Type, name) is not null)
        {
            throw new ServiceException("ResourceAlreadyExistsException", "The specified log group already exists");
        }

        var properties = new JsonObject { ["LogGroupName"] = name, ["Arn"] = $"{ArnOf(call, name)}:*" };
        if (call.Input.Text("kmsKeyId") is { } key)
        {
            properties["KmsKeyId"] = key;
        }

        TagList.Set(properties, Tags(call));
        call.Create(Type, name, properties);
    }

    private static JsonObject DescribeLogGroups(ServiceCall call)
    {
        call.Caller.Authorize("logs:DescribeLogGroups", call.Arn("logs", "log-group::log-stream:*"));
        var prefix = call.Input.Text("logGroupNamePrefix") ?? string.Empty;
        var part = call.Input.Text("logGroupNamePattern") ?? string.Empty;
        var groups = call.All(Type).Where(group =>
            group.Id.StartsWith(prefix, StringComparison.Ordinal) && group.Id.Contains(part, StringComparison.OrdinalIgnoreCase));
        var page = Page.Of(groups, call.Input.Text("nextToken"), call.Input.Number("limit") ?? 50, () => new ServiceException("InvalidParameterException", "The specified nextToken is invalid."));
        return new JsonObject { ["logGroups"] = page.Items.Select(group => (JsonNode?)Describe(call, group)).ToJsonArray() }.With("nextToken", page.NextToken);
    }

    private static JsonObject Describe(ServiceCall call, LiveResource group)
    {
        var answer = new JsonObject
        {
            ["logGroupName"] = group.Id,
            ["creationTime"] = group.Created.ToUnixTimeMilliseconds(),
            ["metricFilterCount"] = call.All(FilterType).Count(filter => filter.Properties.Text("LogGroupName") == group.Id),
            ["arn"] = $"{ArnOf(call, group.Id)}:*",
            ["storedBytes"] = group.Contents.Number("StoredBytes") ?? 0,
            ["logGroupClass"] = group.Properties.Text("LogGroupClass") ?? "STANDARD",
            ["logGroupArn"] = ArnOf(call, group.Id),
        };
        if (group.Properties.Number("RetentionInDays") is { } days)
        {
            answer["retentionInDays"] = days;
        }

        return answer.With("kmsKeyId", group.Properties.Text("KmsKeyId"));
    }

    private static void DeleteLogGroup(ServiceCall call)
    {
        var group = Group(call, "DeleteLogGroup");
        foreach (var filter in call.All(FilterType).Where(filter => filter.Properties.Text("LogGroupName") == group.Id).ToArray())
        {
            call.Delete(filter);
        }

        call.Delete(group);
    }

    private static void PutRetentionPolicy(ServiceCall call)
    {
        var group = Group(call, "PutRetentionPolicy");
        var days = call.Input.Number("retentionInDays") ?? 0;
        if (!Retentions.Contains(days))
        {
            throw new ServiceException(
                "InvalidParameterException",
                $"1 validation error detected: Value '{days}' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", Retentions)}]");
        }

        group.Properties["RetentionInDays"] = days;
    }

    private static LiveResource Tagged(ServiceCall call, string operation)
    {
        var arn = call.Input.Required("resourceArn");
        call.Caller.Authorize($"logs:{operation}", arn);
        var at = arn.IndexOf(":log-group:", StringComparison.Ordinal);
        return (at < 0 ? null : call.Find(Type, arn[(at + ":log-group:".Length)..])) ?? throw NotFound();
    }

    private static void TagResource(ServiceCall call) => TagList.Set(Tagged(call, "TagResource").Properties, Tags(call));

    private static JsonObject ListTagsForResource(ServiceCall call) => new()
    {
        ["tags"] = new JsonObject(Tagged(call, "ListTagsForResource").Properties.Pairs("Tags").Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))),
    };
}

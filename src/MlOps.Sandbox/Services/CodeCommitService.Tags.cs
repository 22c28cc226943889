using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>Tags of repositories.</content>
internal sealed partial class CodeCommitService
{
    // Source: https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html (tags).
    private const int MostTags = 50;

    private static JsonObject ListTagsForResource(ServiceCall call)
    {
        var tags = Tagged(call, "ListTagsForResource", []).Properties.Pairs("Tags");
        return new JsonObject { ["tags"] = new JsonObject(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))) };
    }

    private static void TagResource(ServiceCall call)
    {
        if (call.Input["tags"] is not JsonObject map)
        {
            throw new ServiceException("TagsMapRequiredException", "A map of tags is required.");
        }

        var tags = map.Select(tag => KeyValuePair.Create(tag.Key, tag.Value?.GetValue<string>() ?? string.Empty)).ToArray();
        var repository = Tagged(call, "TagResource", new RequestKeys().RequestTags(tags));
        RefuseSystemTags(tags.Select(tag => tag.Key));
        if (repository.Properties.Pairs("Tags").Concat(tags).Select(tag => tag.Key).Distinct(StringComparer.Ordinal).Count() > MostTags)
        {
            throw new ServiceException("TooManyTagsException", $"A repository has {MostTags} tags at most.");
        }

        TagList.Set(repository.Properties, tags);
    }

    private static void UntagResource(ServiceCall call)
    {
        var keys = call.Input.Texts("tagKeys");
        if (keys.Count == 0)
        {
            throw new ServiceException("TagKeysListRequiredException", "A list of tag keys is required. The list cannot be empty or null.");
        }

        var repository = Tagged(call, "UntagResource", new RequestKeys { ["aws:TagKeys"] = keys });
        RefuseSystemTags(keys);
        TagList.Remove(repository.Properties, keys);
    }

    private static LiveResource Tagged(ServiceCall call, string operation, RequestKeys keys)
    {
        var arn = call.Input.Text("resourceArn")
            ?? throw new ServiceException("ResourceArnRequiredException", "A valid Amazon Resource Name (ARN) for a CodeCommit resource is required.");
        if (!arn.StartsWith($"arn:{call.Partition}:codecommit:", StringComparison.Ordinal))
        {
            throw new ServiceException("InvalidResourceArnException", "The value for the resource ARN is not valid.");
        }

        var name = arn[(arn.LastIndexOf(':') + 1)..];
        var repository = arn == ArnOf(call, name) ? call.FindBy(Type, "RepositoryName", name) : null;
        call.Caller.Authorize($"codecommit:{operation}", arn, keys.ResourceTags(repository?.Properties.Pairs("Tags") ?? []));
        return repository ?? throw new ServiceException("RepositoryDoesNotExistException", $"{name} does not exist");
    }

    private static void RefuseSystemTags(IEnumerable<string> keys)
    {
        if (keys.Any(TagList.IsSystem))
        {
            throw new ServiceException("InvalidSystemTagUsageException", "The specified tag is not valid. Key names cannot be prefixed with aws:.");
        }
    }
}

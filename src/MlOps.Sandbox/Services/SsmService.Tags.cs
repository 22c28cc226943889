using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>Tags of parameters.</content>
internal sealed partial class SsmService
{
    private void AddTagOperations()
    {
        On("AddTagsToResource", AddTagsToResource);
        On("RemoveTagsFromResource", RemoveTagsFromResource);
        On("ListTagsForResource", ListTagsForResource);
    }

    private static void AddTagsToResource(ServiceCall call)
    {
        var parameter = Tagged(call, "ssm:AddTagsToResource");
        var tags = parameter.Properties["Tags"] as JsonObject ?? [];
        foreach (var (key, value) in call.Input.Pairs("Tags"))
        {
            tags[key] = value;
        }

        parameter.Properties["Tags"] = tags.DeepClone();
    }

    private static void RemoveTagsFromResource(ServiceCall call)
    {
        if (Tagged(call, "ssm:RemoveTagsFromResource").Properties["Tags"] is JsonObject tags)
        {
            foreach (var key in call.Input.Texts("TagKeys"))
            {
                tags.Remove(key);
            }
        }
    }

    private static JsonObject ListTagsForResource(ServiceCall call)
    {
        var tags = Tagged(call, "ssm:ListTagsForResource").Properties["Tags"] as JsonObject ?? [];
        return new JsonObject
        {
            ["TagList"] = tags.Select(tag => (JsonNode?)new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value!.GetValue<string>() }).ToJsonArray(),
        };
    }

    private static LiveResource Tagged(ServiceCall call, string action)
    {
        var name = call.Input.Required("ResourceId");
        call.Caller.Authorize(action, ArnOf(call, name));
        return call.Input.Text("ResourceType") != "Parameter"
            ? throw new ServiceException("InvalidResourceType", "The sandbox tags parameters only.")
            : Find(call, name) ?? throw new ServiceException("InvalidResourceId", "The resource ID is not valid. Verify that you entered the correct ID and try again.");
    }
}

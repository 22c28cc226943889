using System.Text.Json.Nodes;

namespace MlOps.Sandbox.Services;

/// <summary>Tags of a resource as a list of keys and values, the form that most types have.</summary>
internal static class TagList
{
    private const string SystemPrefix = "aws:";

    /// <summary>Whether only AWS may set a tag.</summary>
    /// <param name="key">The tag's key.</param>
    public static bool IsSystem(string key) => key.StartsWith(SystemPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Sets tags: a key that is there gets the new value.</summary>
    public static void Set(JsonObject properties, IEnumerable<KeyValuePair<string, string>> tags)
    {
        var list = properties["Tags"] as JsonArray ?? [];
        foreach (var (key, value) in tags)
        {
            if (IsSystem(key))
            {
                throw new ServiceException("InvalidInput", "Tag keys that start with \"aws:\" are reserved for system use.");
            }

            if (list.FirstOrDefault(tag => tag!["Key"]!.GetValue<string>() == key) is { } known)
            {
                known["Value"] = value;
            }
            else
            {
                list.Add(new JsonObject { ["Key"] = key, ["Value"] = value });
            }
        }

        if (list.Parent is null && list.Count > 0)
        {
            properties["Tags"] = list;
        }
    }

    /// <summary>Takes tags off.</summary>
    public static void Remove(JsonObject properties, IReadOnlyCollection<string> keys)
    {
        if (properties["Tags"] is not JsonArray list)
        {
            return;
        }

        foreach (var tag in list.Where(tag => keys.Contains(tag!["Key"]!.GetValue<string>())).ToArray())
        {
            list.Remove(tag);
        }

        if (list.Count == 0)
        {
            properties.Remove("Tags");
        }
    }

    /// <summary>A copy of the tags for an answer.</summary>
    public static JsonArray Copy(JsonObject properties) => properties["Tags"]?.DeepClone() as JsonArray ?? [];
}

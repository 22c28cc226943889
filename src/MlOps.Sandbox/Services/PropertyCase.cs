using System.Text.Json.Nodes;

namespace MlOps.Sandbox.Services;

/// <summary>
/// CloudFormation writes members with a capital where some services' own APIs write a small letter. The settings of an action are a map:
/// its keys are the user's and stay.
/// </summary>
internal static class PropertyCase
{
    private static readonly string[] Maps = ["configuration", "Configuration"];

    // One word to CodeBuild, two to CloudFormation. Source: ProjectSource in CodeBuild's API reference, AWS::CodeBuild::Project Source in the template reference.
    private static readonly (string Member, string Property) BuildSpec = ("buildspec", "BuildSpec");

    /// <summary>A name as the service's API writes it.</summary>
    public static string ToCamel(string name) => name.Length == 0 ? name : name == BuildSpec.Property ? BuildSpec.Member : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>A name as CloudFormation writes it.</summary>
    public static string ToPascal(string name) => name.Length == 0 ? name : name == BuildSpec.Member ? BuildSpec.Property : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>A copy as the service's API writes it.</summary>
    public static JsonNode ToCamel(JsonNode node) => Change(node, ToCamel);

    /// <summary>A copy as CloudFormation writes it.</summary>
    public static JsonNode ToPascal(JsonNode node) => Change(node, ToPascal);

    private static JsonNode Change(JsonNode node, Func<string, string> rename)
    {
        switch (node)
        {
            case JsonObject members:
                var changed = new JsonObject();
                foreach (var (name, value) in members)
                {
                    changed[rename(name)] = value is null || Maps.Contains(name, StringComparer.Ordinal) ? value?.DeepClone() : Change(value, rename);
                }

                return changed;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => item is null ? null : Change(item, rename))]);
            default:
                return node.DeepClone();
        }
    }
}

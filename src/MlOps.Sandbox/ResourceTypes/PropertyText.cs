using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>Fills <c>${Name}</c> in with properties of a resource and facts of its stack: ARNs and ids in the tables of resource types.</summary>
/// <param name="context">Where the resource is.</param>
/// <param name="properties">Its properties.</param>
/// <param name="id">Its physical id; null before it has one.</param>
/// <param name="item">The value of <c>${item}</c>; null where there is none.</param>
internal sealed partial class PropertyText(ResourceContext context, JsonObject properties, string? id = null, JsonNode? item = null)
{
    /// <summary>The text filled in; a name that has no value becomes empty.</summary>
    public string Fill(string template) => Placeholder().Replace(template, match => Value(match.Groups[1].Value, match.Groups[2].Value));

    private string Value(string name, string form) => Shape(Named(name) ?? "", form);

    private string? Named(string name) => name switch
    {
        "Partition" => context.Partition,
        "Region" => context.Region,
        "Account" => context.AccountId,
        "UrlSuffix" => context.UrlSuffix,
        "Id" => id ?? properties["Id"]?.ToString(),
        "item" => item is JsonValue ? item.GetValue<string>() : null,
        _ when name.StartsWith("item.", StringComparison.Ordinal) => (item as JsonObject)?[name[5..]]?.ToString(),
        _ => name.Split('.').Aggregate((JsonNode?)properties, (node, step) => (node as JsonObject)?[step])?.ToString(),
    };

    private string Shape(string value, string form) => form switch
    {
        "noslash" => value.TrimStart('/'),
        "path" => value.Length == 0 ? "/" : value,
        "role" => RoleTrust.FindRole(context, value)?.Properties["Arn"]?.ToString() ?? Shape(value, "rolearn"),
        "boundary" => RoleTrust.FindRole(context, value)?.Properties["PermissionsBoundary"]?.ToString() ?? "",
        "rolearn" when !value.StartsWith("arn:", StringComparison.Ordinal) => $"arn:{context.Partition}:iam::{context.AccountId}:role/{value}",
        _ => value,
    };

    [GeneratedRegex(@"\$\{([A-Za-z.]+)(?::([a-z]+))?\}")]
    private static partial Regex Placeholder();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>The properties of a resource as CloudFormation shows what it expects, or found.</summary>
internal static class ShownProperties
{
    /// <summary>Reads them; null where it shows none, or not all: it cuts long values off.</summary>
    /// <param name="text">The text.</param>
    public static TemplateMap? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) || JsonNode.Parse(text) is not JsonObject map ? null : TemplateJson.FromNode(map) as TemplateMap;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

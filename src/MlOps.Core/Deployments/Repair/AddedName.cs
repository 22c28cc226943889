using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>Names what somebody added: CloudFormation shows it as a text, or as JSON with the name in it.</summary>
internal static class AddedName
{
    // What structures of templates, and statements of policies, have as their name.
    private static readonly string[] Keys = ["PolicyName", "Key", "Name", "Sid"];

    /// <summary>The name; null where what is shown does not tell it.</summary>
    /// <param name="actual">What is shown.</param>
    public static string? In(string? actual) =>
        actual?.StartsWith('{') != true ? actual
        : Read(actual) is not { } structure ? null
        : Keys.Select(key => structure.GetValueOrDefault(key).KnownText()).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? SecurityGroupRule.Of(structure)?.ToString();

    private static TemplateMap? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) is { } node ? TemplateJson.FromNode(node) as TemplateMap : null;
        }
        catch (JsonException)
        {
            // CloudFormation cuts long values off.
            return null;
        }
    }
}

using System.Text.Json;

namespace MlOps.Deployments.Repair;

/// <summary>Names what somebody added: CloudFormation shows it as a text, or as JSON with the name in it.</summary>
internal static class AddedName
{
    // What structures of templates have as their name.
    private static readonly string[] Keys = ["PolicyName", "Key", "Name"];

    /// <summary>The name; null where what is shown does not tell it.</summary>
    /// <param name="actual">What is shown.</param>
    public static string? In(string? actual)
    {
        if (actual?.StartsWith('{') != true)
        {
            return actual;
        }

        try
        {
            using var document = JsonDocument.Parse(actual);
            return Keys.Select(key => document.RootElement.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null)
                .FirstOrDefault(name => name is not null);
        }
        catch (JsonException)
        {
            // CloudFormation cuts long values off.
            return null;
        }
    }
}

using System.Text.Json;

namespace MlOps.Aws.Credentials;

/// <summary>Reads what a login left in a cache folder of the AWS command line, and writes nothing there.</summary>
internal static class CachedLogin
{
    /// <summary>The cached document of a login; null where there is none, or it cannot be read.</summary>
    /// <param name="folder">The cache folder.</param>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<JsonElement?> ReadAsync(string folder, string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name + ".json");
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>A text in a document; null where it is missing.</summary>
    /// <param name="document">The document.</param>
    /// <param name="property">The property.</param>
    public static string? Text(JsonElement document, string property) =>
        document.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A time in a document; null where it is missing or is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="property">The property.</param>
    public static DateTimeOffset? Time(JsonElement document, string property) =>
        document.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var time)
            ? time
            : null;
}

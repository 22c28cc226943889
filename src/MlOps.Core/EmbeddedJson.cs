using System.Globalization;
using System.Text.Json;

namespace MlOps;

/// <summary>The data files of this assembly.</summary>
internal static class EmbeddedJson
{
    public static JsonElement Read(string name)
    {
        using var stream = Open(name);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static JsonElement Parse(ReadOnlyMemory<char> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Where the facts of a file are from.</summary>
    public static string SourceOf(JsonElement document) => document.GetProperty("source").GetString()!;

    /// <summary>The day of a file's source.</summary>
    public static DateOnly DateOf(JsonElement document) => DateOnly.Parse(document.GetProperty("date").GetString()!, CultureInfo.InvariantCulture);

    public static byte[] ReadBytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static Stream Open(string name) => typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
}

using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlOps.Build;

/// <summary>Writes an archive of facts: an entry a service, so that what nobody asks for is never unpacked; the same facts are the same bytes.</summary>
/// <param name="path">The archive.</param>
internal sealed class FactArchive(string path) : IDisposable
{
    private const string SourceEntry = "source.json";

    // Entries carry no time of their own, so that the same facts are the same bytes.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ZipArchive _archive = new(File.Create(path), ZipArchiveMode.Create);

    /// <summary>A fact as it stands in an entry.</summary>
    public static string Text(JsonObject node) => node.ToJsonString(Compact);

    /// <summary>Writes where the facts are from.</summary>
    public void WriteSource(JsonObject source) => Write(SourceEntry, Text(source));

    /// <summary>Writes an entry.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">What it holds.</param>
    public void Write(string name, string text)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = NoTime;
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();
}

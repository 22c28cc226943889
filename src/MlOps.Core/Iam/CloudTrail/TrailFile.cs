using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace MlOps.Iam.CloudTrail;

/// <summary>A file with CloudTrail's events, packed or not, in any form that AWS gives them in.</summary>
internal static class TrailFile
{
    private static readonly string[] Endings = [".json", ".jsonl", ".ndjson", ".log", ".gz"];

    /// <summary>The files of a folder and its folders that can be logs, in order: CloudTrail has a folder a day.</summary>
    /// <param name="folder">The folder.</param>
    public static IEnumerable<string> InFolder(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    /// <summary>The events of a file, one by one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, <c>FileNotReadable</c>, or <c>TrailInvalid</c> with the place.</exception>
    public static IEnumerable<TrailEvent> Read(string path)
    {
        var number = 0;
        foreach (var record in Records(path))
        {
            number++;
            yield return TrailEvent.Read(record, path, number);
        }
    }

    private static IEnumerable<JsonElement> Records(string path) =>
        Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? throw TrailErrors.Invalid(path, "the whole file", "it is a table of values, not of events")
        : IsOneEventALine(path) ? Lines(path)
        : Listed(path);

    private static IEnumerable<JsonElement> Listed(string path)
    {
        using var stream = Open(path);
        var reader = new JsonRecordReader(stream, path);
        while (Guarded(path, reader.Next) is { } record)
        {
            yield return record;
        }

        if (!reader.HadList)
        {
            throw TrailErrors.Invalid(path, "the whole file", "it has neither Records nor Events");
        }
    }

    private static IEnumerable<JsonElement> Lines(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        var number = 0;
        while (Guarded(path, reader.ReadLine) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, path, number);
            }
        }
    }

    // What CloudWatch Logs exports has the time before the event.
    private static JsonElement Parse(string line, string path, int number)
    {
        try
        {
            return EmbeddedJson.Parse(EventOf(line));
        }
        catch (JsonException exception)
        {
            throw TrailErrors.Invalid(path, TrailErrors.Place(number - 1, exception.BytePositionInLine ?? 0), "it is not well-formed JSON", exception);
        }
    }

    private static ReadOnlyMemory<char> EventOf(string line) => line.IndexOf('{', StringComparison.Ordinal) is var start and > 0 ? line.AsMemory(start) : line.AsMemory();

    private static bool IsOneEventALine(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        try
        {
            return Guarded(path, reader.ReadLine) is { } first
                && EmbeddedJson.Parse(EventOf(first)) is { ValueKind: JsonValueKind.Object } record && record.TryGetProperty("eventName", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Stream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
            file.Position = 0;
            return isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MlOpsException("FileNotFound", MlErrorCategory.ObjectNotFound, $"There is no file '{path}'.", exception) { Resource = path, RecommendedAction = "Check the path." };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception);
        }
    }

    private static T Guarded<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw TrailErrors.Invalid(path, "the whole file", "it is damaged, or was not downloaded to its end", exception);
        }
        catch (IOException exception)
        {
            throw Unreadable(path, exception);
        }
    }

    private static MlOpsException Unreadable(string path, Exception exception) =>
        new("FileNotReadable", MlErrorCategory.InvalidData, $"The file '{path}' cannot be read: {exception.Message}", exception) { Resource = path, RecommendedAction = "Name a file that you may read." };
}

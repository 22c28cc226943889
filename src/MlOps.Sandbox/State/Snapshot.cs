using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlOps.Sandbox.State;

/// <summary>
/// A folder that keeps a world. A write goes to a new file, which then takes the place of the old one: after a crash the folder holds either
/// the state before a call or the state after it. The folder belongs to one process at a time.
/// </summary>
internal sealed class Snapshot : IDisposable
{
    private const int Format = 1;
    private const string FileName = "world.json";
    private const string LockName = "world.lock";
    private readonly string _file;
    private readonly FileStream _lock;

    private Snapshot(string folder, FileStream @lock)
    {
        _file = Path.Combine(folder, FileName);
        _lock = @lock;
    }

    /// <summary>Takes a folder; makes it where it is missing.</summary>
    /// <exception cref="MlOpsException"><c>SandboxInUse</c>: another process, or another sandbox of this one, holds it. <c>SandboxFolderInvalid</c>: it cannot be used.</exception>
    public static Snapshot Open(string folder)
    {
        var full = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(full, error);
        }

        try
        {
            return new Snapshot(full, new FileStream(Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException error)
        {
            throw Unusable(full, error);
        }
        catch (IOException error)
        {
            throw new MlOpsException("SandboxInUse", MlErrorCategory.ResourceBusy, $"Another sandbox is working with the folder '{full}'.", error)
            {
                Resource = full,
                RecommendedAction = "Stop that sandbox, or use another folder: one process at a time can work with a folder.",
            };
        }
    }

    /// <summary>Reads the state.</summary>
    /// <returns>The state and the time it was kept at; null where the folder is new.</returns>
    /// <exception cref="MlOpsException"><c>SandboxFolderInvalid</c>: the file is not one of ours.</exception>
    public (JsonObject World, DateTimeOffset Time)? Read()
    {
        if (!File.Exists(_file))
        {
            return null;
        }

        try
        {
            var saved = JsonNode.Parse(File.ReadAllBytes(_file))!.AsObject();
            return saved["format"]!.GetValue<int>() == Format
                ? (saved["world"]!.AsObject(), DateTimeOffset.Parse(saved["time"]!.GetValue<string>(), CultureInfo.InvariantCulture))
                : throw new FormatException("Another version of the module has written it.");
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or NullReferenceException)
        {
            throw Unusable(_file, error);
        }
    }

    /// <summary>Writes the state.</summary>
    public void Write(World world)
    {
        var state = new JsonObject
        {
            ["format"] = Format,
            ["time"] = world.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            ["world"] = world.Save(),
        };
        var temporary = _file + ".new";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            using (var writer = new Utf8JsonWriter(stream))
            {
                state.WriteTo(writer);
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, _file, overwrite: true);
    }

    /// <summary>Gives the folder back.</summary>
    public void Dispose() => _lock.Dispose();

    private static MlOpsException Unusable(string path, Exception error) =>
        new("SandboxFolderInvalid", MlErrorCategory.InvalidData, $"The sandbox cannot keep its state in '{path}': {error.Message}", error)
        {
            Resource = path,
            RecommendedAction = File.Exists(path) ? "That is a file: name a folder." : "Choose another folder, or remove the state in this one.",
        };
}

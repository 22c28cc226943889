using System.IO.Compression;
using System.Text.Json;
using MlOps.Unit.Judges;

namespace MlOps.Unit.AwsSdk;

/// <summary>A service's own description of itself, as botocore carries it.</summary>
internal sealed class BotocoreModel
{
    private readonly JsonElement _model;

    private BotocoreModel(JsonElement model, Version botocore) => (_model, Version) = (model, botocore);

    /// <summary>The version of botocore that the model is of.</summary>
    public Version Version { get; }

    public JsonElement Metadata => _model.GetProperty("metadata");

    public JsonElement Operations => _model.GetProperty("operations");

    /// <summary>The newest model of a service; null where botocore is not installed.</summary>
    public static BotocoreModel? Find(string service)
    {
        if (Python.Botocore is not var (data, version))
        {
            return null;
        }

        var folder = Directory.GetDirectories(Path.Combine(data, service)).Order(StringComparer.Ordinal).Last();
        var plain = Path.Combine(folder, "service-2.json");
        using var stream = File.Exists(plain)
            ? (Stream)File.OpenRead(plain)
            : new GZipStream(File.OpenRead(plain + ".gz"), CompressionMode.Decompress);
        return new BotocoreModel(JsonSerializer.Deserialize<JsonElement>(stream), version);
    }

    public JsonElement Shape(string name) => _model.GetProperty("shapes").GetProperty(name);
}

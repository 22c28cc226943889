using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlOps.Build.ResourceTypes;

/// <summary>
/// Writes the archive of all public resource types: an entry a service, with a line a type, so that what a template does not name is never
/// unpacked; <c>source.json</c> says where it is from. docs/template-checks.md says how it is made anew.
/// </summary>
internal static class SchemaArchive
{
    // Entries carry no time of their own, so that the same facts are the same bytes.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    /// <param name="package">The schemas.</param>
    /// <param name="version">The version of the package.</param>
    /// <param name="date">The day of the schemas.</param>
    /// <param name="path">The archive.</param>
    public static void Write(SchemaPackage package, string version, DateOnly date, string path)
    {
        using var file = File.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        WriteEntry(archive, "source.json", Text(Source(package, version, date)));
        foreach (var service in package.TypeNames.GroupBy(name => name[..name.LastIndexOf("::", StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            WriteEntry(archive, service.Key.Replace("::", "-", StringComparison.Ordinal), string.Concat(service.Select(name => $"{name}\t{Text(Convert(name, package))}\n")));
        }
    }

    private static JsonObject Source(SchemaPackage package, string version, DateOnly date) => new()
    {
        ["source"] = $"CloudFormation registry schemas as bundled with cfn-lint {version} (MIT-0), region us-east-1, or the first that has the type",
        ["date"] = date.ToString("O", CultureInfo.InvariantCulture),
        ["regions"] = new JsonArray([.. package.Regions.Select(region => JsonValue.Create(region))]),
    };

    private static JsonObject Convert(string name, SchemaPackage package)
    {
        var schema = package.Read(name);
        var missing = package.Regions.Select((region, number) => (region, number)).Where(pair => !package.Has(pair.region, name)).Select(pair => pair.number);
        return new SchemaConversion(schema).Run(SchemaAttributes.Of(name, schema, package), [.. missing]);
    }

    private static string Text(JsonObject node) => node.ToJsonString(Compact);

    private static void WriteEntry(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = NoTime;
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace MlOps.Build.ResourceTypes;

/// <summary>Writes the archive of all public resource types. docs/template-checks.md says how it is made anew.</summary>
internal static class SchemaArchive
{
    /// <summary>Writes it.</summary>
    /// <param name="package">The schemas.</param>
    /// <param name="version">The version of the package.</param>
    /// <param name="date">The day of the schemas.</param>
    /// <param name="path">The archive.</param>
    public static void Write(SchemaPackage package, string version, DateOnly date, string path) =>
        TypeLineArchive.Write(Source(package, version, date), package.TypeNames, name => Convert(name, package), path);

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
}

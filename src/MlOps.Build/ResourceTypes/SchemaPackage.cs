using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MlOps.Build.ResourceTypes;

/// <summary>
/// The registry schemas as cfn-lint's Python package has them: <c>data/schemas/resources/{hash}.json</c> is a schema, and
/// <c>data/schemas/providers/{region}.py</c> says which schema a type has in a region. AWS publishes them at
/// https://schema.cloudformation.us-east-1.amazonaws.com/CloudformationSchema.zip, one archive a region; the package has patched them where they
/// refuse what CloudFormation takes.
/// </summary>
internal sealed partial class SchemaPackage
{
    private readonly string _folder;
    private readonly SortedDictionary<string, Dictionary<string, string>> _regions = new(StringComparer.Ordinal);

    /// <summary>Reads which schemas there are.</summary>
    /// <param name="folder">The folder of the package, <c>…/site-packages/cfnlint</c>.</param>
    public SchemaPackage(string folder)
    {
        _folder = folder;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "data", "schemas", "providers"), "*.py").Where(file => !file.EndsWith("__init__.py", StringComparison.Ordinal)))
        {
            var types = TypeLine().Matches(File.ReadAllText(file)).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
            _regions.Add(Path.GetFileNameWithoutExtension(file).Replace('_', '-'), types);
        }

        (AttributesAreProperties, MoreAttributes) = ReadAttributeRules(File.ReadAllText(Path.Combine(folder, "schema", "_getatts.py")));
    }

    /// <summary>The regions, sorted.</summary>
    public IReadOnlyCollection<string> Regions => _regions.Keys;

    /// <summary>The types that any region has, sorted.</summary>
    public IEnumerable<string> TypeNames => _regions.Values.SelectMany(types => types.Keys).Where(name => name.StartsWith("AWS::", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Types of which <c>Fn::GetAtt</c> takes every property.</summary>
    public IReadOnlySet<string> AttributesAreProperties { get; }

    /// <summary>What <c>Fn::GetAtt</c> takes of a type besides what its schema says.</summary>
    public IReadOnlyDictionary<string, string[]> MoreAttributes { get; }

    /// <summary>Whether a region has a type.</summary>
    public bool Has(string region, string typeName) => _regions[region].ContainsKey(typeName);

    /// <summary>The schema of a type: that of us-east-1, or of the first region that has the type.</summary>
    public JsonObject Read(string typeName)
    {
        var hash = _regions["us-east-1"].GetValueOrDefault(typeName) ?? _regions.Values.Select(types => types.GetValueOrDefault(typeName)).First(found => found is not null)!;
        return JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "data", "schemas", "resources", hash + ".json")))!.AsObject();
    }

    /// <summary>Two literals of the package's source: a list of types, and a map from types to names.</summary>
    private static (IReadOnlySet<string> All, IReadOnlyDictionary<string, string[]> More) ReadAttributeRules(string source)
    {
        var all = Texts(source, "_all_property_types = [", "\n]").ToHashSet(StringComparer.Ordinal);
        var more = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var type = "";
        foreach (var text in Texts(source, "_exceptions = {", "\n}"))
        {
            if (text.StartsWith("AWS::", StringComparison.Ordinal))
            {
                type = text;
            }
            else
            {
                more[type] = [.. more.GetValueOrDefault(type, []), text];
            }
        }

        return (all, more);
    }

    private static IEnumerable<string> Texts(string source, string start, string end)
    {
        var from = source.IndexOf(start, StringComparison.Ordinal);
        var to = source.IndexOf(end, Math.Max(from, 0), StringComparison.Ordinal);
        return from < 0 || to < 0
            ? throw new InvalidDataException($"schema/_getatts.py has no '{start}' any more; see how it lists attributes now.")
            : Text().Matches(source[from..to]).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("""^    "([^"]+)": "([0-9a-f]{16})",?$""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TypeLine();

    [GeneratedRegex("\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Text();
}

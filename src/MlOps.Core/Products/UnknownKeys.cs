using MlOps.Documents;

namespace MlOps.Products;

/// <summary>Finds keys that a config must not have.</summary>
internal static class UnknownKeys
{
    private static readonly Dictionary<string, string[]> Known = ConfigKeys.All
        .Concat(ConfigKeys.InEitherPlace.Select(key => key with { Section = "" }))
        .GroupBy(key => key.Section, key => key.Name, StringComparer.Ordinal)
        .ToDictionary(section => section.Key, section => section.ToArray(), StringComparer.Ordinal);

    /// <summary>Reports the keys of a section that it does not know.</summary>
    /// <param name="section">The section's path in the schema; empty for the document itself.</param>
    /// <param name="node">The section; null where there is none.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(string section, MappingNode? node, ICollection<MlFinding> findings)
    {
        foreach (var entry in node?.Entries ?? [])
        {
            if (!Known[section].Contains(entry.Name, StringComparer.Ordinal))
            {
                findings.Add(Report(section, entry));
            }
        }
    }

    private static MlFinding Report(string section, MappingEntry entry)
    {
        var place = section.Length > 0 ? $"'{section}'" : "the config";
        return Finding.Error(
            "UnknownKey",
            entry.Key.Location,
            entry.Value.Path.ToString(),
            $"'{Shorten(entry.Name)}' is not a key of {place}.",
            Suggest(section, entry.Name));
    }

    private static string Suggest(string section, string name)
    {
        if (FindElsewhere(section, name) is { } right)
        {
            return $"It belongs to '{right}'.";
        }

        return NearName.Find(name, Known[section]) is { } near
            ? $"Did you mean '{near}'?"
            : $"Remove it; the keys are {string.Join(", ", Known[section])}.";
    }

    private static string? FindElsewhere(string section, string name) => Known
        .Where(other => other.Key.Length > 0 && other.Key != section && other.Key != "tags" && other.Value.Contains(name, StringComparer.Ordinal))
        .Select(other => other.Key)
        .FirstOrDefault();

    private static string Shorten(string name) => name.Length <= 60 ? name.ReplaceLineEndings(" ") : name[..60].ReplaceLineEndings(" ") + "…";
}

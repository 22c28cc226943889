using System.Text.Json.Nodes;

namespace MlOps.Build.ResourceTypes;

/// <summary>Writes an archive of facts about many resource types, with a line a type, so that of a service too only what a template names is read.</summary>
internal static class TypeLineArchive
{
    /// <summary>Writes it.</summary>
    /// <param name="source">Where the facts are from.</param>
    /// <param name="typeNames">The types, sorted.</param>
    /// <param name="factsOf">The facts about a type.</param>
    /// <param name="path">The archive.</param>
    public static void Write(JsonObject source, IEnumerable<string> typeNames, Func<string, JsonObject> factsOf, string path)
    {
        using var archive = new FactArchive(path);
        archive.WriteSource(source);
        foreach (var service in typeNames.GroupBy(name => name[..name.LastIndexOf("::", StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            archive.Write(service.Key.Replace("::", "-", StringComparison.Ordinal), string.Concat(service.Select(name => $"{name}\t{FactArchive.Text(factsOf(name))}\n")));
        }
    }
}

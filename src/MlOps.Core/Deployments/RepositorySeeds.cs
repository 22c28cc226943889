using System.Collections.Immutable;

namespace MlOps.Deployments;

/// <summary>A file of a first commit.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Content">Its text.</param>
internal sealed record SeedFile(string Path, string Content);

/// <summary>
/// The first commits of a product's repositories: the smallest that the pipelines run with. They are the same for every product; what differs
/// comes in as environment variables of the build projects.
/// </summary>
internal static class RepositorySeeds
{
    // The folder of each repository, by its logical id in the product's template.
    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["ModelBuildRepository"] = "seeds/model-build/",
        ["ModelDeployRepository"] = "seeds/model-deploy/",
    };

    /// <summary>The files of a repository's first commit; none for a repository that no seed is known of.</summary>
    /// <param name="logicalId">The repository's logical id in the product's template.</param>
    public static ImmutableArray<SeedFile> For(string logicalId)
    {
        if (!Folders.TryGetValue(logicalId, out var folder))
        {
            return [];
        }

        var assembly = typeof(RepositorySeeds).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new SeedFile(name[folder.Length..], Read(name))),
        ];
    }

    private static string Read(string name)
    {
        using var stream = typeof(RepositorySeeds).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

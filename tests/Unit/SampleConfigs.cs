namespace MlOps.Unit;

/// <summary>The configs in the samples' folder.</summary>
internal static class SampleConfigs
{
    /// <summary>The names of their files, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(RepositoryFolder.Combine("samples", "configs"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}

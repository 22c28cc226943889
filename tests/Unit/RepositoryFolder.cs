namespace MlOps.Unit;

/// <summary>Where the repository is, for tests that read what lies in it.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder that holds MlOps.sln.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path inside the repository.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "MlOps.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No MlOps.sln above {AppContext.BaseDirectory}.");
    }
}

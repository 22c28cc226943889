namespace MlOps.Cli;

/// <summary>Files that the command line names. Most shells put names in the place of wildcards themselves; those of Windows leave them as they are.</summary>
internal static class FilePattern
{
    // What is hidden, or in a folder that may not be read, fits no wildcard, as in a shell.
    private static readonly EnumerationOptions AsInShell = new();

    /// <summary>The files that a path means, in order.</summary>
    /// <param name="path">The path of a file, or one with the wildcards * and ? in names of folders or of the file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> where wildcards fit no file.</exception>
    public static IReadOnlyList<string> Resolve(string path)
    {
        if (!HasWildcards(path) || File.Exists(path))
        {
            return [path];
        }

        var files = Fitting(path, Directory.EnumerateFiles).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new MlOpsException("FileNotFound", MlErrorCategory.ObjectNotFound, $"No file fits '{path}'.")
        {
            Resource = path,
            RecommendedAction = "Check the pattern, and the current folder.",
        };
    }

    private static IEnumerable<string> Fitting(string pattern, Func<string, string, EnumerationOptions, IEnumerable<string>> list) => Folders(Path.GetDirectoryName(pattern) ?? "")
        .Where(folder => folder.Length == 0 || Directory.Exists(folder))
        .SelectMany(folder => list(folder.Length == 0 ? "." : folder, Path.GetFileName(pattern), AsInShell).Select(found => Path.Combine(folder, Path.GetFileName(found))));

    private static IEnumerable<string> Folders(string path) => HasWildcards(path) ? Fitting(path, Directory.EnumerateDirectories) : [path];

    private static bool HasWildcards(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;
}

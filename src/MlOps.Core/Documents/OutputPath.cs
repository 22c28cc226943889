namespace MlOps.Documents;

/// <summary>Where a file goes that is written on somebody's word.</summary>
internal static class OutputPath
{
    /// <summary>What to do where a file is not to be written over.</summary>
    public const string OtherPathAdvice = "Give -OutFile another folder or another name.";

    private static readonly StringComparison OfPaths = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>
    /// The file that a path means: one with an extension, whatever it is, means itself; a folder that is there, a path that ends in a separator and one
    /// without an extension mean a file of the conventional name in that folder.
    /// </summary>
    /// <param name="target">The path.</param>
    /// <param name="fileName">The conventional file name.</param>
    public static string Of(string target, string fileName)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        var isFile = !Directory.Exists(target) && Path.HasExtension(target) && Path.GetFileNameWithoutExtension(target).Length > 0;
        return isFile ? target : Path.Combine(target, fileName);
    }

    /// <summary>Refuses to write over a file that what is written was read from, by whatever path or link it is named.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="source">The file that was read; null where there is none.</param>
    /// <exception cref="MlOpsException"><c>FileIsInput</c>.</exception>
    public static void SpareSource(string path, string? source)
    {
        if (source is null || !AreSame(path, source))
        {
            return;
        }

        throw new MlOpsException("FileIsInput", MlErrorCategory.InvalidArgument, $"'{path}' would be written over, and is what is read. Nothing was written.")
        {
            Resource = path,
            RecommendedAction = OtherPathAdvice,
        };
    }

    private static bool AreSame(string one, string other) =>
        string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), OfPaths) || string.Equals(Resolve(one), Resolve(other), OfPaths);

    // Links may stand for each folder on the way, and for the file itself.
    private static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        var inFolder = Path.Combine(Resolve(folder), Path.GetFileName(full));
        return TargetOf(inFolder) is { } target ? Resolve(target) : inFolder;
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing is there, links lead to each other, or they may not be read: whoever reads or writes it says so.
            return null;
        }
    }
}

namespace MlOps.Build;

/// <summary>
/// Makes a folder hold exactly the files of a list. Files that have not changed are left alone; changed ones are replaced by a
/// rename, never overwritten in place, because a running PowerShell may have them mapped; all others are deleted.
/// </summary>
internal static class ModuleLayout
{
    private const string IncomingSuffix = ".incoming";
    private const string OutgoingSuffix = ".outgoing";

    /// <summary>Reads a list with one <c>target|source</c> a line.</summary>
    /// <param name="fileList">The list's file.</param>
    /// <returns>Source files by target path, relative to the folder.</returns>
    public static IReadOnlyDictionary<string, string> ReadList(string fileList) =>
        File.ReadLines(fileList)
            .Select(line => line.Split('|', 2))
            .ToDictionary(parts => parts[0].Replace('\\', '/'), parts => parts[1], StringComparer.Ordinal);

    /// <summary>Makes <paramref name="folder"/> hold exactly <paramref name="files"/>.</summary>
    /// <param name="files">Source files by target path, relative to the folder.</param>
    /// <param name="folder">The folder.</param>
    public static void Synchronize(IReadOnlyDictionary<string, string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        using var turn = WaitForTurn(folder);
        foreach (var (target, source) in files)
        {
            var path = Path.Combine(folder, target);
            if (!HaveSameContent(source, path))
            {
                Replace(source, path);
            }
        }

        DeleteAllBut(files.Keys.Select(target => Path.GetFullPath(Path.Combine(folder, target))), folder);
    }

    /// <summary>Two builds at once take turns.</summary>
    private static FileStream WaitForTurn(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".lock";
        var patience = TimeSpan.FromMinutes(1);
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(50))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited < patience)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static bool HaveSameContent(string source, string target)
    {
        var targetFile = new FileInfo(target);
        return targetFile.Exists
            && targetFile.Length == new FileInfo(source).Length
            && File.ReadAllBytes(source).AsSpan().SequenceEqual(File.ReadAllBytes(target));
    }

    private static void Replace(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var incoming = target + IncomingSuffix;
        File.Copy(source, incoming, overwrite: true);
        MoveAside(target);
        File.Move(incoming, target, overwrite: true);
    }

    /// <summary>Windows lets a loaded assembly be renamed, but neither replaced nor deleted.</summary>
    private static void MoveAside(string target)
    {
        if (OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.Move(target, $"{target}.{Guid.NewGuid():N}{OutgoingSuffix}");
        }
    }

    private static void DeleteAllBut(IEnumerable<string> wanted, string folder)
    {
        var keep = wanted.ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(Path.GetFullPath).ToList())
        {
            if (!keep.Contains(path))
            {
                Delete(path);
            }
        }

        foreach (var path in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).OrderByDescending(path => path.Length).ToList())
        {
            if (!Directory.EnumerateFileSystemEntries(path).Any())
            {
                Directory.Delete(path);
            }
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (UnauthorizedAccessException) when (path.EndsWith(OutgoingSuffix, StringComparison.Ordinal))
        {
            // Still loaded by a PowerShell on Windows; the next build takes it away.
        }
    }
}

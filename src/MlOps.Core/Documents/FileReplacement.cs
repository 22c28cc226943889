using System.Globalization;

namespace MlOps.Documents;

/// <summary>Replaces a file that somebody keeps by hand: as a whole, through links, with its permissions, on the disk before it takes the old one's place, and with a copy of the old one.</summary>
internal static class FileReplacement
{
    /// <summary>The file that a path leads to, through links.</summary>
    /// <param name="path">The path.</param>
    public static string TargetOf(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, exception);
        }
    }

    /// <summary>Writes a file that is not there yet, or replaces one.</summary>
    /// <param name="target">The file.</param>
    /// <param name="former">What it has, as it was read; null where there is none.</param>
    /// <param name="content">What it is to have.</param>
    /// <param name="now">When this is, for the copy's name.</param>
    /// <returns>The copy of the former file; null where there was none.</returns>
    /// <exception cref="MlOpsException"><c>FileNotWritable</c>; <c>FileChanged</c>: somebody else wrote it since it was read.</exception>
    public static string? Write(string target, byte[]? former, byte[] content, DateTimeOffset now)
    {
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            EnsureWritable(target, former);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            WriteThrough(temporary, content, ModeOf(target));
            EnsureUnchanged(target, former);
            var copy = former is null ? null : Copy(target, now);
            File.Move(temporary, target, overwrite: true);
            return copy;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(target, exception);
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    // Whoever made it read-only meant it, and a rename would not ask.
    private static void EnsureWritable(string target, byte[]? former)
    {
        if (former is not null && (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly) || ModeOf(target) is { } mode && (mode & UnixFileMode.UserWrite) == 0))
        {
            throw new UnauthorizedAccessException("it is read-only.");
        }
    }

    private static UnixFileMode? ModeOf(string path) => !OperatingSystem.IsWindows() && File.Exists(path) ? File.GetUnixFileMode(path) : null;

    private static void WriteThrough(string path, byte[] content, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is { } given && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = given;
        }

        using (var stream = new FileStream(path, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        // The process's mask may have taken something off.
        if (mode is { } whole && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, whole);
        }
    }

    private static void EnsureUnchanged(string target, byte[]? former)
    {
        var isSame = File.Exists(target) ? former is not null && File.ReadAllBytes(target).AsSpan().SequenceEqual(former) : former is null;
        if (!isSame)
        {
            throw new MlOpsException("FileChanged", MlErrorCategory.ResourceBusy, $"'{target}' was changed by somebody else in the meantime. Nothing was written.")
            {
                Resource = target,
                RecommendedAction = "Run the same command again.",
            };
        }
    }

    private static string Copy(string target, DateTimeOffset now)
    {
        var stem = string.Create(CultureInfo.InvariantCulture, $"{target}.{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        for (var number = 1; ; number++)
        {
            var copy = number == 1 ? $"{stem}.bak" : FormattableString.Invariant($"{stem}-{number}.bak");
            if (!File.Exists(copy))
            {
                File.Copy(target, copy);
                using var stream = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite);
                stream.Flush(flushToDisk: true);
                return copy;
            }
        }
    }

    private static MlOpsException NotWritable(string path, Exception cause) =>
        new("FileNotWritable", MlErrorCategory.ResourceUnavailable, $"'{path}' cannot be written: {cause.Message}", cause)
        {
            Resource = path,
            RecommendedAction = "Make the file and its folder writable, or name another file.",
        };
}

using System.Management.Automation;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>Finds the files that a cmdlet's paths lead to.</summary>
internal static class ConfigFiles
{
    private const string FileSystem = "FileSystem";
    private const int LongestShown = 40;

    /// <summary>Turns PowerShell paths into file paths, in order. Runs on the pipeline thread.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="path">A path with or without wildcards.</param>
    /// <param name="isLiteral">Whether wildcards in it are only characters.</param>
    /// <param name="advice">What to do besides where there is no such file; null for nothing.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, also where wildcards fit no file, <c>PathNotFile</c> for a path of another provider, or <c>PathIsContent</c> for what a file holds.</exception>
    public static IReadOnlyList<string> Resolve(PSCmdlet cmdlet, string path, bool isLiteral, string? advice = null)
    {
        if (IsContent(path))
        {
            throw Content(path);
        }

        try
        {
            var paths = isLiteral
                ? [cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _)]
                : cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);
            if (provider.Name != FileSystem)
            {
                throw NotFile(path);
            }

            // A job that deploys or checks a wrong folder must not pass; Get-Content and Copy-Item say so too.
            return paths.Count > 0 ? [.. paths.Order(StringComparer.Ordinal)] : throw NotFound(path, "No file fits", Sentences("Check the pattern, and the current location.", BracketAdvice(path)), null);
        }
        catch (SessionStateException exception)
        {
            throw NotFound(path, "There is no file", Sentences("Check the path.", isLiteral ? null : BracketAdvice(path), advice), exception);
        }
    }

    private static MlOpsException NotFound(string path, string fact, string action, Exception? exception) =>
        new("FileNotFound", MlErrorCategory.ObjectNotFound, $"{fact} '{path}'.", exception) { Resource = path, RecommendedAction = action };

    private static string Sentences(params IEnumerable<string?> sentences) => string.Join(' ', sentences.OfType<string>());

    private static string? BracketAdvice(string path) => path.Contains('[', StringComparison.Ordinal)
        ? "Brackets in it are wildcards; write a backtick before each, or use -LiteralPath where there is one."
        : null;

    /// <summary>Whether it is what a file holds: no name of a file has several lines, or begins with a brace and has quotes.</summary>
    private static bool IsContent(string path) => path.Contains('\n', StringComparison.Ordinal) || (path.AsSpan().TrimStart().StartsWith("{") && path.Contains('"', StringComparison.Ordinal));

    private static MlOpsException Content(string path)
    {
        var line = path.Trim().Split('\n')[0].TrimEnd();
        var start = line.Length > LongestShown ? $"{line[..LongestShown]}…" : line;
        return new("PathIsContent", MlErrorCategory.InvalidArgument, $"'{start}' begins the content of a file, where the file's path is needed.")
        {
            Resource = start,
            RecommendedAction = "Give the path itself, or pipe the file from Get-Item in place of Get-Content.",
        };
    }

    private static MlOpsException NotFile(string path) =>
        new("PathNotFile", MlErrorCategory.InvalidArgument, $"'{path}' is not in the file system.")
        {
            Resource = path,
            RecommendedAction = "Give a path to a file.",
        };
}

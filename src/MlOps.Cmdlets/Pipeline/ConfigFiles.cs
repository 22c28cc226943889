using System.Management.Automation;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>Finds the files that a cmdlet's paths lead to.</summary>
internal static class ConfigFiles
{
    private const string FileSystem = "FileSystem";

    /// <summary>Turns PowerShell paths into file paths, in order. Runs on the pipeline thread.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="path">A path with or without wildcards.</param>
    /// <param name="isLiteral">Whether wildcards in it are only characters.</param>
    /// <param name="advice">What to do besides where there is no such file; null for nothing.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, or <c>PathNotFile</c> for a path of another provider.</exception>
    public static IReadOnlyList<string> Resolve(PSCmdlet cmdlet, string path, bool isLiteral, string? advice = null)
    {
        try
        {
            var paths = isLiteral
                ? [cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _)]
                : cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);
            return provider.Name == FileSystem ? [.. paths.Order(StringComparer.Ordinal)] : throw NotFile(path);
        }
        catch (SessionStateException exception)
        {
            throw new MlOpsException("FileNotFound", MlErrorCategory.ObjectNotFound, $"There is no file '{path}'.", exception)
            {
                Resource = path,
                RecommendedAction = string.Join(' ', new[] { "Check the path.", isLiteral ? null : BracketAdvice(path), advice }.OfType<string>()),
            };
        }
    }

    private static string? BracketAdvice(string path) => path.Contains('[', StringComparison.Ordinal)
        ? "Brackets in it are wildcards; write a backtick before each, or use -LiteralPath where there is one."
        : null;

    private static MlOpsException NotFile(string path) =>
        new("PathNotFile", MlErrorCategory.InvalidArgument, $"'{path}' is not in the file system.")
        {
            Resource = path,
            RecommendedAction = "Give a path to a file.",
        };
}

using System.Management.Automation;
using MlOps.Products;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>Finds and reads product configs for a cmdlet.</summary>
internal static class ConfigFiles
{
    private const string FileSystem = "FileSystem";

    /// <summary>Turns PowerShell paths into file paths, in order. Runs on the pipeline thread.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="path">A path with or without wildcards.</param>
    /// <param name="isLiteral">Whether wildcards in it are only characters.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, or <c>PathNotFile</c> for a path of another provider.</exception>
    public static IReadOnlyList<string> Resolve(PSCmdlet cmdlet, string path, bool isLiteral)
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
                RecommendedAction = "Check the path. -Path takes wildcards, -LiteralPath does not.",
            };
        }
    }

    /// <summary>Reads a config that is to be worked with.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, <c>FileNotReadable</c>, or <c>ProductInvalid</c> where the config does not say enough to name a product.</exception>
    public static MlProduct Read(string path)
    {
        var result = ProductReader.ReadFile(path);
        return result.Product ?? throw new MlOpsException("ProductInvalid", MlErrorCategory.InvalidData, Describe(path, result.Findings))
        {
            Resource = path,
            Findings = result.Findings,
            RecommendedAction = $"Mend the config. All findings: Test-MlProduct -LiteralPath '{path}'",
        };
    }

    private static string Describe(string path, IReadOnlyList<MlFinding> findings)
    {
        var others = findings.Count(finding => finding.Severity == MlSeverity.Error) - 1;
        return $"No product can be made from '{path}'. {findings[0]}" + (others > 0 ? $" And {others} more errors." : "");
    }

    private static MlOpsException NotFile(string path) =>
        new("PathNotFile", MlErrorCategory.InvalidArgument, $"'{path}' is not in the file system.")
        {
            Resource = path,
            RecommendedAction = "Give a path to a file.",
        };
}

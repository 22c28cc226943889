using System.Management.Automation;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>The products whose configs are in the current folder, for completion: no more is read than a prompt can wait for.</summary>
internal static class ConfigsAtHand
{
    private const int MostFiles = 100;
    private const long MostBytes = 64 * 1024;

    /// <summary>The names of the products' stacks.</summary>
    public static IEnumerable<string> StackNames() =>
        CompletionCompleters.CompleteFilename("./")
            .Select(result => result.ToolTip)
            .Where(path => IsConfig(path) && new FileInfo(path) is { Exists: true, Length: <= MostBytes })
            .Take(MostFiles)
            .Select(StackName)
            .OfType<string>();

    /// <summary>Whether a file is a YAML file, by its name.</summary>
    /// <param name="path">The file.</param>
    public static bool IsConfig(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";

    private static string? StackName(string path)
    {
        try
        {
            return ProductReader.ReadFile(path).Product?.StackName;
        }
        catch (MlOpsException)
        {
            return null;
        }
    }
}

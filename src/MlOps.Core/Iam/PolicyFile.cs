using MlOps.Documents;

namespace MlOps.Iam;

/// <summary>Policies as files.</summary>
public static class PolicyFile
{
    /// <summary>Where a policy goes.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="target">A file, or a folder for the conventional file name: one that exists, or a path without an extension.</param>
    /// <param name="source">The file that it was made from; null where there is none.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="MlOpsException"><c>FileIsInput</c> where the file that it was made from would be written over.</exception>
    public static string PathOf(MlPolicy policy, string target, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var path = OutputPath.Of(target, policy.FileName);
        OutputPath.SpareSource(path, source);
        return path;
    }

    /// <summary>
    /// Writes a policy. A file that is there is replaced as a whole: whoever reads it meanwhile sees the old one or the new one. Missing folders are made.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="path">The file's path.</param>
    /// <returns>The policy, with the path.</returns>
    /// <exception cref="MlOpsException"><c>FileNotWritable</c>.</exception>
    public static MlPolicy Write(MlPolicy policy, string path)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return PolicyDescription.WithPath(policy, TextFile.Replace(path, policy.Json + "\n"));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using MlOps.Documents;

namespace MlOps.Iam;

/// <summary>The files of policies that belong together, as the parts of one do.</summary>
public static partial class PolicyFiles
{
    /// <summary>Where policies go: several that were given one file are numbered, <c>p-1.json</c>, <c>p-2.json</c>.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="target">A file, or a folder for the conventional file names: one that exists, or a path without an extension.</param>
    /// <param name="source">The file that they were made from; null where there is none.</param>
    /// <returns>The path of each.</returns>
    /// <exception cref="MlOpsException"><c>FileIsInput</c> where the file that they were made from would be written over.</exception>
    public static IReadOnlyList<string> PathsOf(IReadOnlyList<MlPolicy> policies, string target, string? source)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return [.. policies.Select((policy, index) => PolicyFile.PathOf(policy, IsOneFile(policies, target) ? Numbered(target, index + 1) : target, source))];
    }

    /// <summary>Says that policies go to other files than the one that was given.</summary>
    /// <param name="paths">Their paths.</param>
    /// <param name="target">As it was given.</param>
    /// <returns>The sentence; null where they go where they were to.</returns>
    public static string? NumbersNotice(IReadOnlyList<string> paths, string target)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Count > 1 && paths[0] == Numbered(target, 1) ? $"There are {paths.Count} policies, which are numbered: {string.Join(", ", paths.Select(Path.GetFileName))}." : null;
    }

    /// <summary>Names files beside those that were written that have their name and a higher number: parts of an earlier run, which nothing replaced.</summary>
    /// <param name="paths">The files that were written.</param>
    /// <returns>The warning; null where there are none.</returns>
    public static string? OlderWarning(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Older(paths) is { Count: > 0 } older
            ? $"Files with higher numbers lie there from an earlier run, and are no part of these policies: {string.Join(", ", older)}."
            : null;
    }

    private static bool IsOneFile(IReadOnlyList<MlPolicy> policies, string target) =>
        policies.Count > 1 && OutputPath.Of(target, policies[0].FileName) == OutputPath.Of(target, policies[1].FileName);

    private static IReadOnlyList<string> Older(IReadOnlyList<string> paths) =>
        [.. paths.Select(path => Number().Match(path)).Where(match => match.Success).GroupBy(match => (Stem: match.Groups["stem"].Value, Extension: match.Groups["extension"].Value)).SelectMany(group => Following(
            group.Key.Stem, group.Key.Extension, group.Max(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))))];

    private static IEnumerable<string> Following(string stem, string extension, int last)
    {
        for (var number = last + 1; File.Exists(At(stem, number, extension)); number++)
        {
            yield return At(stem, number, extension);
        }
    }

    private static string Numbered(string path, int number) => At(Path.ChangeExtension(path, null), number, Path.GetExtension(path));

    private static string At(string stem, int number, string extension) => string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{extension}");

    [GeneratedRegex(@"^(?<stem>.*)-(?<number>[0-9]{1,4})(?<extension>\.[^./\\]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

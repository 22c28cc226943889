using System.Diagnostics;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Linting;

namespace MlOps.Bench;

/// <summary>
/// Checks all templates of a folder, such as one with copies of public repositories, and says which of those that cfn-lint finds no error in are
/// not silent here.
/// </summary>
internal static partial class TemplateCorpus
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".template"];

    /// <summary>Measures.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isAll">Whether findings in the other templates are shown too.</param>
    public static void Measure(string folder, bool isAll)
    {
        var files = Templates(folder);
        var clock = Stopwatch.StartNew();
        var wrong = CfnLint.Errors(files).Select(match => match.File).ToHashSet(StringComparer.Ordinal);
        var theirs = clock.Elapsed;
        clock.Restart();
        var findings = files.ToDictionary(file => file, file => TemplateLint.CheckFile(file, region: null).Where(finding => finding.Severity != MlSeverity.Information).ToList());
        var ours = clock.Elapsed;
        foreach (var finding in files.Where(file => isAll || !wrong.Contains(file)).SelectMany(file => findings[file]))
        {
            Console.WriteLine(finding);
        }

        var right = files.Where(file => !wrong.Contains(file)).ToList();
        Console.WriteLine($"{files.Length} templates; cfn-lint finds no error in {right.Count}, {right.Count(file => findings[file].Count == 0)} of which are silent here");
        Console.WriteLine($"of the {wrong.Count} in which cfn-lint finds errors, {wrong.Count(file => findings[file].Count > 0)} have findings here");
        Console.WriteLine($"cfn-lint {theirs.TotalSeconds:F1} s, here {ours.TotalSeconds:F2} s");
    }

    /// <summary>The templates of a folder and all below it.</summary>
    /// <param name="folder">The folder.</param>
    public static string[] Templates(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file)) && IsTemplate(File.ReadAllText(file)))
            .Order(StringComparer.Ordinal),
    ];

    // What has directives of rain is no template yet: CloudFormation refuses it until that tool has replaced them.
    private static bool IsTemplate(string text) => text.Contains("Resources", StringComparison.Ordinal) && !text.Contains("Rain::", StringComparison.Ordinal) && ResourceType().IsMatch(text);

    [GeneratedRegex(@"AWS::\w+::", RegexOptions.CultureInvariant)]
    private static partial Regex ResourceType();
}

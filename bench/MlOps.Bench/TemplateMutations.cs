using System.Diagnostics;
using System.Globalization;
using MlOps.CloudFormation.Linting;
using MlOps.Unit.CloudFormation.Mutations;

namespace MlOps.Bench;

/// <summary>Counts how many single faults are found here and by cfn-lint, and how often both name the same place.</summary>
internal static class TemplateMutations
{
    /// <summary>Measures.</summary>
    /// <param name="folder">Where the templates are written to.</param>
    public static void Measure(string folder)
    {
        Directory.CreateDirectory(folder);
        var files = TemplateMutator.All().Select((mutation, index) => (Mutation: mutation, File: Write(folder, mutation, index))).ToList();
        var theirs = CfnLint.Errors([.. files.Select(file => file.File)]).ToLookup(match => match.File, StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        var results = files.ConvertAll(file => new Result(file.Mutation, TemplateLint.CheckFile(file.File, region: null), [.. theirs[file.File]]));
        var time = clock.Elapsed;
        foreach (var result in results.Where(result => result.Theirs.Count > 0 && !result.IsSamePlace))
        {
            Console.WriteLine($"elsewhere: {result.Mutation}\n   here:     {string.Join("; ", result.Ours.Select(finding => $"{finding.Line},{finding.Column} {finding.Id} {finding.Path}"))}");
            Console.WriteLine($"   cfn-lint: {string.Join("; ", result.Theirs.Select(match => $"{match.Line},{match.Column} {match.Rule} {string.Join('.', match.Path)}"))}");
        }

        foreach (var result in results.Where(result => !result.IsFoundHere))
        {
            Console.WriteLine($"not where it was made: {result.Mutation} {result.Mutation.Path}: {string.Join("; ", result.Ours.Select(finding => $"{finding.Id} {finding.Path}"))}");
        }

        var found = results.Where(result => result.Theirs.Count > 0).ToList();
        Console.WriteLine($"{results.Count} single faults, of {results.Select(result => result.Mutation.Id).Distinct().Count()} rules");
        Console.WriteLine($"found here: {results.Count(result => result.Ours.Any(IsCounted))}, at the place that was changed and by its id: {results.Count(result => result.IsFoundHere)}");
        Console.WriteLine($"found by cfn-lint: {found.Count}; of these found here: {found.Count(result => result.Ours.Any(IsCounted))}, at cfn-lint's place: {found.Count(result => result.IsSamePlace)}, line: {found.Count(result => result.IsSameLine)}, line and column: {found.Count(result => result.IsSameColumn)}");
        Console.WriteLine($"here {time.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture)} s");
    }

    private static bool IsCounted(MlFinding finding) => finding.Severity != MlSeverity.Information;

    private static string Write(string folder, TemplateMutation mutation, int index)
    {
        var file = Path.Combine(folder, $"{index:D4}{(mutation.IsJson ? ".json" : ".yaml")}");
        File.WriteAllText(file, mutation.Text);
        return file;
    }

    private sealed record Result(TemplateMutation Mutation, IReadOnlyList<MlFinding> Ours, IReadOnlyList<CfnLint.Match> Theirs)
    {
        public bool IsFoundHere => Ours.Any(finding => finding.Id == Mutation.Id && finding.Path == Mutation.Path);

        public bool IsSameLine => Ours.Any(finding => IsCounted(finding) && Theirs.Any(match => match.Line == finding.Line));

        public bool IsSameColumn => Ours.Any(finding => IsCounted(finding) && Theirs.Any(match => match.Line == finding.Line && match.Column == finding.Column));

        public bool IsSamePlace => IsSameColumn || Ours.Any(finding => IsCounted(finding) && Theirs.Any(match => Place(match.Path) == Place(Steps(finding.Path))));

        // The place of a call is that of the property that has it: both tools go into its arguments at times, and at times they do not.
        private static string Place(IEnumerable<string> steps) => string.Join('/', steps.TakeWhile(step => step != "Ref" && step != "Condition" && !step.StartsWith("Fn::", StringComparison.Ordinal)));

        private static string[] Steps(string path) => path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
    }
}

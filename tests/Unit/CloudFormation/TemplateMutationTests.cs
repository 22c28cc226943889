using MlOps.CloudFormation.Linting;
using MlOps.Unit.CloudFormation.Mutations;
using MlOps.Unit.Judges;

namespace MlOps.Unit.CloudFormation;

/// <summary>Every single fault is found where it was made; the templates that they are made of have none.</summary>
public sealed class TemplateMutationTests
{
    private const int Share = 25;

    private static readonly Lazy<IReadOnlyList<TemplateMutation>> Mutations = new(TemplateMutator.All);

    [Fact]
    public void Templates_without_fault_are_silent() =>
        Assert.Empty(MutationBase.All.SelectMany(template => TemplateLint.Check(template.Text, null, template.Name)).Select(finding => finding.ToString()));

    [Fact]
    public void There_are_many_faults_of_many_types()
    {
        Assert.InRange(Mutations.Value.Count, 300, 5000);
        Assert.InRange(MutationBase.All.SelectMany(template => template.Tree()["Resources"]!.AsObject().Select(resource => (string)resource.Value!["Type"]!)).Distinct().Count(), 70, 1000);
    }

    [Fact]
    public void Every_fault_is_found_where_it_was_made() =>
        Assert.Empty(Mutations.Value
            .Where(mutation => !TemplateLint.Check(mutation.Text, null).Any(finding => finding.Id == mutation.Id && finding.Path == mutation.Path && finding.Severity == MlSeverity.Error))
            .Select(mutation => $"{mutation}: {string.Join("; ", TemplateLint.Check(mutation.Text, null).Select(finding => $"{finding.Id} {finding.Path}"))}"));

    /// <summary>bench/README.md has the comparison of all faults, which takes minutes.</summary>
    [Fact]
    public void What_cfn_lint_finds_in_some_of_them_is_found_in_the_same_place()
    {
        var some = Mutations.Value.Where((_, index) => index % Share == 0).ToList();
        var folder = Directory.CreateTempSubdirectory("mlops-mutations-");
        try
        {
            Compare(some, [.. some.Select((mutation, index) => Write(folder.FullName, mutation, index))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(string folder, TemplateMutation mutation, int index)
    {
        var file = Path.Combine(folder, $"{index:D3}{(mutation.IsJson ? ".json" : ".yaml")}");
        File.WriteAllText(file, mutation.Text);
        return file;
    }

    // What cfn-lint gives no place, or calls an exception, is a failure of its own and no finding.
    private static void Compare(List<TemplateMutation> some, List<string> files)
    {
        var answer = Python.Run(
            """
            import json, subprocess, sys
            run = subprocess.run(["cfn-lint", "--non-zero-exit-code", "none", "--format", "json", "--", *sys.argv[1:]], capture_output=True, text=True)
            print(json.dumps([[m["Filename"], m["Location"]["Start"]["LineNumber"], [str(step) for step in m["Location"]["Path"]]] for m in json.loads(run.stdout) if m["Level"] == "Error" and m["Location"]["Path"] and not m["Message"].startswith("Exception ")]))
            """,
            [.. files]);
        Assert.SkipWhen(answer is null, "cfn-lint is not installed.");

        var theirs = answer!.Value.EnumerateArray().ToLookup(match => match[0].GetString()!, match => (Line: match[1].GetInt32(), Place: Place(match[2].EnumerateArray().Select(step => step.GetString()!))));
        var found = files.Where(file => theirs[file].Any()).ToList();

        Assert.InRange(found.Count, some.Count * 8 / 10, some.Count);
        Assert.Empty(found.Where(file => !TemplateLint.CheckFile(file, null).Any(finding => theirs[file].Any(match => match.Line == finding.Line || match.Place == Place(finding.Path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.'))))).Select(file => some[files.IndexOf(file)].ToString()));
    }

    // Both tools go into the arguments of a call at times: its place is that of the property that has it.
    private static string Place(IEnumerable<string> steps) =>
        string.Join('/', steps.TakeWhile(step => step is not ("Ref" or "Condition") && !step.StartsWith("Fn::", StringComparison.Ordinal)));
}

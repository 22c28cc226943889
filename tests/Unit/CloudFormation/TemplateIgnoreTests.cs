using MlOps.CloudFormation.Linting;

namespace MlOps.Unit.CloudFormation;

/// <summary>What an author does not want to be told, and what a baseline knows.</summary>
public sealed class TemplateIgnoreTests : IDisposable
{
    private const string Queue = "Resources:\n  It:\n    Type: AWS::SQS::Queue\n    Properties:\n      DelaySeconds: 901\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mlops-baseline-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("      # mlops:ignore LimitExceeded it is long\n      DelaySeconds: 901\n", "")]
    [InlineData("      DelaySeconds: 901 # mlops:ignore WrongType, LimitExceeded\n", "UnusedIgnore 5")]
    [InlineData("      # mlops:ignore WrongType\n      DelaySeconds: 901\n", "UnusedIgnore 5, LimitExceeded 6")]
    [InlineData("      # mlops:ignore LimitExceeded\n\n      DelaySeconds: 901\n", "UnusedIgnore 5, LimitExceeded 7")]
    public void A_comment_hides_its_ids_on_its_line_or_the_next(string property, string expected) =>
        Assert.Equal(expected, Lines(Queue.Replace("      DelaySeconds: 901\n", property, StringComparison.Ordinal)));

    [Fact]
    public void Metadata_hides_findings_of_its_resource()
    {
        const string Template = """
            {"Resources": {
              "It": {"Type": "AWS::SQS::Queue", "Metadata": {"MlOps": {"Ignore": ["LimitExceeded", "WrongType"]}}, "Properties": {"DelaySeconds": 901}},
              "Itself": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 901}}}}
            """;

        Assert.Equal("UnusedIgnore 2, LimitExceeded 3", Lines(Template));
    }

    [Fact]
    public void A_baseline_hides_what_it_knows_wherever_that_moves()
    {
        var (template, baseline) = (Path.Combine(_folder.FullName, "a.yaml"), Path.Combine(_folder.FullName, "known.json"));
        File.WriteAllText(template, Queue);
        Update(baseline, template);

        File.WriteAllText(template, "Description: Moved.\n" + Queue + "      Nonsense: 1\n");
        Assert.Equal(["UnknownProperty"], Check(baseline, template).Findings);

        File.WriteAllText(template, Queue.Replace("901", "90", StringComparison.Ordinal));
        var (findings, unused) = Check(baseline, template);
        Assert.Empty(findings);
        Assert.Equal(("UnusedBaseline", baseline, "Resources.It.Properties.DelaySeconds"), (Assert.Single(unused).Id, unused[0].File, unused[0].Path));
        Assert.True(unused[0].Line > 1);
    }

    [Fact]
    public void A_baseline_keeps_what_it_knows_of_templates_that_were_not_checked()
    {
        var (first, second, baseline) = (Path.Combine(_folder.FullName, "a.yaml"), Path.Combine(_folder.FullName, "b.yaml"), Path.Combine(_folder.FullName, "known.json"));
        File.WriteAllText(first, Queue);
        File.WriteAllText(second, Queue);
        Update(baseline, first);
        Update(baseline, second);

        Assert.Empty(Check(baseline, first).Findings);
        Assert.Empty(Check(baseline, second).Findings);
        Assert.Empty(Check(baseline, first).Unused);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"findings\": [{}]}")]
    [InlineData("{")]
    public void What_is_no_baseline_is_refused(string text)
    {
        var file = Path.Combine(_folder.FullName, "known.json");
        File.WriteAllText(file, text);

        Assert.Equal("BaselineInvalid", Assert.Throws<MlOpsException>(() => FindingBaseline.Read(file)).Id);
    }

    [Fact]
    public void A_baseline_to_write_needs_a_file_and_one_to_read_must_be_there()
    {
        Assert.Equal("BaselineMissing", Assert.Throws<MlOpsException>(() => FindingBaseline.For(null, isUpdated: true)).Id);
        Assert.Equal("FileNotFound", Assert.Throws<MlOpsException>(() => FindingBaseline.For(Path.Combine(_folder.FullName, "none.json"), isUpdated: false)).Id);
        Assert.Null(FindingBaseline.For(null, isUpdated: false));
    }

    private static string Lines(string text) => string.Join(", ", TemplateLint.Check(text, null).Select(finding => $"{finding.Id} {finding.Line}"));

    private static void Update(string baseline, string template)
    {
        var checks = new TemplateChecks(null, FindingBaseline.For(baseline, isUpdated: true));
        checks.CheckFile(template);
        checks.UpdateBaseline();
    }

    private static (string[] Findings, IReadOnlyList<MlFinding> Unused) Check(string baseline, string template)
    {
        var checks = new TemplateChecks(null, FindingBaseline.For(baseline, isUpdated: false));
        return ([.. checks.CheckFile(template).Select(finding => finding.Id)], checks.Unused());
    }
}

using System.Text.Json.Nodes;

namespace MlOps.Unit.Cli;

/// <summary><c>validate-policy</c> as its callers see it: which files it checks, and what it exits with.</summary>
public sealed class ValidatePolicyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-policies-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Several_files_are_checked_in_one_pass_and_the_worst_decides()
    {
        var (good, bad, worse) = (Policy("good.json", "s3:ListAllMyBuckets"), Policy("bad.json", "s3:GetObjekt"), Policy("worse.json", "s4:GetObject"));

        var (exitCode, output, error) = await CommandLine.RunAsync("validate-policy", bad, good, worse, "--output", "json");

        Assert.Equal((2, ""), (exitCode, error));
        Assert.Equal([(bad, "UnknownAction"), (worse, "UnknownService")], Found(output));
        Assert.Equal(0, (await CommandLine.RunAsync("validate-policy", good, good)).ExitCode);
    }

    [Fact]
    public async Task Wildcards_that_the_shell_left_fit_files_and_folders()
    {
        Policy(Path.Combine("b", "one.json"), "s3:GetObjekt");
        Policy(Path.Combine("a", "two.json"), "s3:GetObjekt");
        Policy(Path.Combine("a", "one.json"), "s3:GetObjekt");
        Policy(Path.Combine("a", "one.txt"), "s3:GetObjekt");
        Policy(Path.Combine("aa", "one.json"), "s3:GetObjekt");
        Policy("one.json", "s3:GetObjekt");

        var (exitCode, output, _) = await CommandLine.RunAsync("validate-policy", Path.Combine(_folder, "?", "*.json"), "--output", "json");

        Assert.Equal(2, exitCode);
        Assert.Equal([At("a", "one.json"), At("a", "two.json"), At("b", "one.json")], Found(output).Select(found => found.File));
    }

    [Fact]
    public async Task A_file_whose_name_has_a_wildcard_is_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file of Windows has such a name.");
        var star = Policy("p*.json", "s3:GetObjekt");
        Policy("p1.json", "s3:GetObjekt");

        var (_, output, _) = await CommandLine.RunAsync("validate-policy", star, "--output", "json");

        Assert.Equal(star, Assert.Single(Found(output)).File);
    }

    [Fact]
    public async Task What_is_not_there_is_told_and_the_others_are_checked()
    {
        var (good, missing, pattern) = (Policy("good.json", "s3:ListAllMyBuckets"), At("none.json"), At("none", "*.json"));

        var (exitCode, output, error) = await CommandLine.RunAsync("validate-policy", missing, pattern, good);

        Assert.Equal((2, "Nothing to say against it."), (exitCode, output.TrimEnd()));
        Assert.Contains("error FileNotFound: ", error, StringComparison.Ordinal);
        Assert.Contains(missing, error, StringComparison.Ordinal);
        Assert.Contains($"error FileNotFound: No file fits '{pattern}'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_for_files_of_which_none_was_read()
    {
        var (exitCode, output, _) = await CommandLine.RunAsync("validate-policy", At("none.json"));

        Assert.Equal((2, ""), (exitCode, output));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(0, "error")]
    [InlineData(2, "warning")]
    [InlineData(2, "Information")]
    public async Task What_is_listed_counts_from_the_severity_that_is_given(int expected, string? severity)
    {
        var all = Policy("all.json", "*");

        var (exitCode, output, _) = await CommandLine.RunAsync(["validate-policy", all, "--output", "json", .. severity is null ? Array.Empty<string>() : ["--severity", severity]]);

        Assert.Equal(expected, exitCode);
        Assert.Contains((all, "AllActions"), Found(output));
    }

    [Fact]
    public async Task What_is_no_severity_is_refused()
    {
        var (exitCode, output, error) = await CommandLine.RunAsync("validate-policy", At("none.json"), "--severity", "fatal");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("'fatal' is no severity. --severity takes error, warning or information.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_actions_take_one_config()
    {
        var (exitCode, output, error) = await CommandLine.RunAsync("validate-config", "a.yaml", "b.yaml");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("error CommandLineInvalid: ", error, StringComparison.Ordinal);
        Assert.Contains("'b.yaml'", error, StringComparison.Ordinal);
    }

    private static IEnumerable<(string? File, string? Id)> Found(string output) => JsonNode.Parse(output)!.AsArray().Select(finding => ((string?)finding!["File"], (string?)finding["Id"]));

    private string At(params ReadOnlySpan<string> names) => Path.Combine([_folder, .. names]);

    private string Policy(string name, string action)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $$"""{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "{{action}}", "Resource": "*"}]}""");
        return path;
    }
}

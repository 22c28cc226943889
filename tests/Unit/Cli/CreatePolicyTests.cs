using System.Text.Json.Nodes;

namespace MlOps.Unit.Cli;

/// <summary><c>create-policy</c> as its callers see it: which files it writes, and what is in them.</summary>
public sealed class CreatePolicyTests : IDisposable
{
    private static readonly string Config = Sample("techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml");
    private static readonly string Enterprise = Sample("globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb.yaml");

    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-policy-").FullName;

    private string Out => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Less_is_granted_for_less_and_written_where_it_is_wanted()
    {
        var (exitCode, output, error) = await CommandLine.RunAsync("create-policy", Config, "--for", "drift", "--for", "Delete", "--out", Out);
        var actions = Actions();

        Assert.True(exitCode == 0, error);
        Assert.Contains(Path.Combine(Out, "techcorp-prod-a002-us-west-2-customer-churn-ml-s3-iam-policy"), output, StringComparison.Ordinal);
        Assert.Contains("cloudformation:DetectStackDrift", actions);
        Assert.Contains("cloudformation:DeleteStack", actions);
        Assert.DoesNotContain("cloudformation:CreateChangeSet", actions);
    }

    [Fact]
    public async Task Everything_is_granted_where_nothing_is_said()
    {
        await CommandLine.RunAsync("create-policy", Config, "--out", Out);

        Assert.Superset(new HashSet<string> { "cloudformation:DetectStackDrift", "cloudformation:DeleteStack", "cloudformation:CreateChangeSet" }, Actions());
    }

    [Fact]
    public async Task The_notes_of_the_policies_are_told_once()
    {
        var (_, output, error) = await CommandLine.RunAsync("create-policy", Enterprise, "--out", Out, "--output", "json");

        Assert.True(JsonNode.Parse(output)!.AsArray().Count > 1, output);
        Assert.Single(error.Split('\n'), line => line.Contains("administrator in effect", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_role_has_policies_of_its_own_and_trusts_CloudFormation()
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("create-policy", Config, "--service-role", "churn-deployment", "--out", Out);

        Assert.True(exitCode == 0, error);
        var trust = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Out, "*churn-deployment-trust*")), TestContext.Current.CancellationToken);
        Assert.Contains("cloudformation.amazonaws.com", trust, StringComparison.Ordinal);
        Assert.Contains("iam:PassRole", Actions());
    }

    [Fact]
    public async Task A_template_is_for_the_stack_account_and_region_that_are_given()
    {
        var template = Path.Combine(_folder, "network.yaml");
        await File.WriteAllTextAsync(template, "Resources: {T: {Type: AWS::SNS::Topic}}\n", TestContext.Current.CancellationToken);

        var (exitCode, _, error) = await CommandLine.RunAsync("create-policy", template, "--name", "team-net", "--account-id", "123456789012", "--region", "eu-west-1", "--out", Path.Combine(Out, "p.json"));

        Assert.True(exitCode == 0, error);
        Assert.Contains("arn:aws:cloudformation:eu-west-1:123456789012:stack/team-net/", await File.ReadAllTextAsync(Path.Combine(Out, "p.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bucket_that_a_large_template_goes_through_may_be_written_to()
    {
        await CommandLine.RunAsync("create-policy", Config, "--template-bucket", "team-templates", "--out", Out);

        Assert.Contains(Directory.GetFiles(Out), file => File.ReadAllText(file).Contains("arn:aws:s3:::team-templates", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_policies_that_are_given_one_file_are_numbered_and_older_parts_named()
    {
        Directory.CreateDirectory(Out);
        var older = Path.Combine(Out, "one-9.json");
        for (var number = 2; number <= 9; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(Out, $"one-{number}.json"), "old", TestContext.Current.CancellationToken);
        }

        var (exitCode, output, error) = await CommandLine.RunAsync("create-policy", Enterprise, "--out", Path.Combine(Out, "one.json"));

        Assert.True(exitCode == 0, error);
        var lines = output.TrimEnd().Split(Environment.NewLine);
        Assert.InRange(lines.Length, 2, 8);
        Assert.All(lines, (line, index) => Assert.Matches($"one-{index + 1}\\.json: [0-9]+ statements, [0-9]+ of 6144 characters$", line));
        Assert.Contains($"There are {lines.Length} policies, which are numbered: one-1.json, one-2.json", error, StringComparison.Ordinal);
        Assert.Matches($"warning: Files with higher numbers lie there from an earlier run.*one-{lines.Length + 1}\\.json.*one-9\\.json", error);
        Assert.DoesNotContain(Path.Combine(Out, $"one-{lines.Length}.json"), error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(older, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Path.Combine(Out, "one.json")));
    }

    [Fact]
    public async Task One_policy_goes_to_the_file_that_it_is_given_without_a_word()
    {
        var file = Path.Combine(Out, "one.json");

        var (_, output, error) = await CommandLine.RunAsync("create-policy", Config, "--for", "Drift", "--out", file);

        Assert.StartsWith($"{file}: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("numbered", error, StringComparison.Ordinal);
        Assert.DoesNotContain("higher numbers", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--name", "other")]
    [InlineData("--account-id", "123456789012")]
    public async Task A_product_has_its_stack_and_account_from_its_config(string option, string value)
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("create-policy", Config, option, value, "--out", Out);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("error ProductHasPlace: ", error, StringComparison.Ordinal);
        Assert.Contains("Leave --name, --account-id and another --region out; they are for templates.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData("--for", "Drif", "There is no purpose 'Drif'. Did you mean Drift?")]
    [InlineData("--account-id", "12345", "'12345' is no account, which has twelve digits.")]
    public async Task What_is_none_is_refused(string option, string value, string message)
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("create-policy", Config, option, value, "--out", Out);

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    private static string Sample(string name) => RepositoryFolder.Combine("samples", "configs", name);

    private HashSet<string> Actions() =>
    [
        .. Directory.GetFiles(Out).SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["Statement"]!.AsArray()).SelectMany(statement => statement!["Action"] switch
        {
            JsonArray several => several.Select(action => (string)action!),
            var one => [(string)one!],
        }),
    ];
}

using System.Text.Json.Nodes;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;
using MlOps.Unit.Cli;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Troubleshooting;

/// <summary>
/// Each entry of docs/troubleshooting.md is provoked with the very commands that it shows, run by a process of its own in a folder of its own, and must
/// answer what it shows.
/// </summary>
public sealed class TroubleshootingTests : IAsyncLifetime
{
    private const string Account = "123456789012";
    private const string Churn = "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml";
    private const string Forecasting = "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml";
    private const string Direct = "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-trouble-").FullName;

    private DeploymentBed? _bed;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        foreach (var sample in new[] { Churn, Forecasting, Direct })
        {
            File.Copy(Sample(sample), Path.Combine(_folder, sample));
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_bed is not null)
        {
            await _bed.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Every_entry_of_the_page_is_held_here() => Assert.Equal(
        [
            "A config is not valid",
            "The tier does not match",
            "A template file is not found",
            "The stack exists already",
            "VPC prerequisites are missing",
            "Permission denied",
        ],
        TroubleshootingPage.Read().Keys);

    [Fact]
    public async Task A_config_that_is_not_valid_says_where_and_what()
    {
        Write("churn.yaml", Churn, ("use_case: customer-churn", "use_case: Customer Churn"));
        var before = Start().Aws.Calls.Calls.Count;

        await HoldAsync("A config is not valid", blocks: 1);

        Assert.Equal(before, Start().Aws.Calls.Calls.Count);
    }

    [Fact]
    public async Task A_tier_that_does_not_match_says_which_key_is_of_which_tier()
    {
        Write("forecasting.yaml", Forecasting, ("tier: enterprise", "tier: starter"));
        Write("churn.yaml", Churn, ("tier: starter", "tier: gold"));

        await HoldAsync("The tier does not match", blocks: 1);
    }

    [Fact]
    public async Task A_template_that_is_not_there_is_not_needed_and_says_how_it_is_made() =>
        await HoldAsync("A template file is not found", blocks: 1);

    [Fact]
    public async Task A_stack_that_exists_says_whose_it_is_and_what_is_left_of_it()
    {
        var product = ProductReader.ReadFile(Sample(Churn)).Product!;
        await Start().DeployForeignAsync(product, "Resources: { Topic: { Type: AWS::SNS::Topic } }", product.StackName);
        await RunBlockAsync("The stack exists already", 0);

        await RestartAsync();
        await Start().DeployAsync(product);
        await RunBlockAsync("The stack exists already", 1);

        await RestartAsync();
        await Start().DeployAsync(product);
        Start().Aws.Faults.Add(new ResourceFault("In use.") { LogicalId = "SsmRepositoryUrl", Action = "Delete", Times = 2 });
        await RunBlockAsync("The stack exists already", 2);

        Assert.Equal(3, TroubleshootingPage.Read()["The stack exists already"].Count);
    }

    [Fact]
    public async Task Missing_prerequisites_of_a_VPC_are_named_each() => await HoldAsync("VPC prerequisites are missing", blocks: 1);

    [Fact]
    public async Task A_denial_names_action_resource_and_caller_and_who_can_change_it()
    {
        Start("""{"Effect":"Allow","Action":["sts:*","ssm:*"],"Resource":"*"}""");
        await RunBlockAsync("Permission denied", 0);

        await RestartAsync();
        Start("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"iam:CreateRole","Resource":"*"}""");
        await RunBlockAsync("Permission denied", 1);

        await File.WriteAllTextAsync(Path.Combine(_folder, "deployer.json"), """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"cloudformation:*","Resource":"*"}]}""", Token);
        await RunBlockAsync("Permission denied", 2);
        Assert.Equal(3, TroubleshootingPage.Read()["Permission denied"].Count);
    }

    private static string Sample(string name) => RepositoryFolder.Combine("samples", "configs", name);

    private void Write(string file, string sample, (string Old, string New) edit)
    {
        var text = File.ReadAllText(Sample(sample));
        Assert.Contains(edit.Old, text, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, file), text.Replace(edit.Old, edit.New, StringComparison.Ordinal));
    }

    // An account with nothing in it, where the caller may do everything, or what statements say.
    private DeploymentBed Start(string? statements = null) => _bed ??= new DeploymentBed(new EmbeddedAwsOptions
    {
        Port = 0,
        EnforceIam = statements is not null,
        CallerPolicies = statements is null
            ? new Dictionary<string, JsonObject>()
            : new Dictionary<string, JsonObject> { ["deployer"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")!.AsObject() },
    });

    private async Task RestartAsync()
    {
        await _bed!.DisposeAsync();
        _bed = null;
    }

    private async Task HoldAsync(string entry, int blocks)
    {
        Assert.Equal(blocks, TroubleshootingPage.Read()[entry].Count);
        for (var block = 0; block < blocks; block++)
        {
            await RunBlockAsync(entry, block);
        }
    }

    private async Task RunBlockAsync(string entry, int block)
    {
        var commands = TroubleshootingPage.Read()[entry][block];
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            var aws = Start().Aws;
            using var process = command.Arguments.Contains("--sandbox")
                ? CliProcess.StartIn(_folder, endpoint: null, aws.CredentialsFor(Account), command.Arguments)
                : CliProcess.StartIn(_folder, new Uri(aws.Describe().Endpoint!), aws.CredentialsFor(Account), command.Arguments);
            var (exitCode, output, error) = await process.WaitAsync(Token);

            var answer = $"{output}\n{error}";
            Assert.NotEmpty(command.Lines);
            Assert.True((exitCode != 0) == command.Fails, $"exit {exitCode}: {answer}");
            Assert.True(!command.MissingIn(answer).Any(), $"{string.Join(' ', command.Arguments)}\nlacks {string.Join("\nlacks ", command.MissingIn(answer))}\nin {answer}");
        }
    }
}

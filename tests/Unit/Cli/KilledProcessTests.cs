using System.Text.Json.Nodes;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Cli;

/// <summary>A deploying process is really killed at each of its calls, before and after the service acted; the next process ends its work.</summary>
public sealed class KilledProcessTests
{
    private static readonly string Config = RepositoryFolder.Combine(
        "samples", "configs", "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultKind.KillBefore)]
    [InlineData(FaultKind.KillAfter)]
    public async Task The_next_process_ends_a_deployment_that_was_killed_at_any_call(FaultKind kind)
    {
        var killed = 0;
        while (await IsKilledAtAsync(kind, killed + 1))
        {
            killed++;
        }

        // Fewer calls than these make no deployment: the caller, the stack, the change set made, looked at and carried out, the stack again.
        Assert.InRange(killed, 6, 40);
    }

    private static async Task<bool> IsKilledAtAsync(FaultKind kind, int call)
    {
        await using var bed = new DeploymentBed(new EmbeddedAwsOptions { Port = 0 });
        var product = ProductReader.ReadFile(Config).Product!;
        bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
        bool isKilled;
        using (var process = Deploy(bed, product))
        {
            bed.Aws.Faults.EndCaller = process.Kill;
            var (exitCode, _, error) = await process.WaitAsync(Token);
            isKilled = bed.Aws.Faults.IsKilled;
            Assert.True(isKilled == (exitCode != 0), $"call {call}: exit code {exitCode}\n{error}");
        }

        bed.Aws.Faults.Clear();
        using var again = Deploy(bed, product);
        var (finished, output, message) = await again.WaitAsync(Token);

        Assert.True(finished == 0, $"call {call}: {message}");
        Assert.Equal("CREATE_COMPLETE", (string?)JsonNode.Parse(output)!["Status"]);
        Assert.True((await bed.FindStackAsync(product))!.EnableTerminationProtection, $"protection, killed at call {call}");
        Assert.Equal(13, bed.Resources.Count());
        Assert.All(
            bed.Resources.Where(resource => resource.Type == "AWS::CodeCommit::Repository"),
            repository => Assert.True(repository.Contents["Branches"]?["main"] is not null, $"no first commit, killed at call {call}"));
        return isKilled;
    }

    private static CliProcess Deploy(DeploymentBed bed, MlProduct product) =>
        CliProcess.Start(new Uri(bed.Aws.Describe().Endpoint!), bed.Aws.CredentialsFor(product.AccountId), "deploy-product", Config, "--seed", "--output", "json");
}

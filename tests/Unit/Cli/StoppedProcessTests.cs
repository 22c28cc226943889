using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Cli;

/// <summary>Ctrl+C in a terminal: the process tells how things stand before it ends.</summary>
public sealed class StoppedProcessTests
{
    private static readonly string Config = RepositoryFolder.Combine(
        "samples", "configs", "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DescribeChangeSet", "deploy-product")]
    [InlineData("ListBuildsForProject", "delete-product", "--force")]
    public async Task A_process_that_is_interrupted_tells_how_things_stand(string operation, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to send to another process.");
        await using var bed = new DeploymentBed(new EmbeddedAwsOptions { Port = 0 });
        var product = ProductReader.ReadFile(Config).Product!;
        if (arguments[0] == "delete-product")
        {
            await bed.DeployAsync(product);
        }

        // The call never gets its answer: the stop comes while it is under way.
        bed.Aws.Faults.Add(new CallFault(FaultKind.KillBefore) { Operation = operation });
        using var process = CliProcess.Start(new Uri(bed.Aws.Describe().Endpoint!), bed.Aws.CredentialsFor(product.AccountId), [arguments[0], Config, .. arguments[1..]]);
        bed.Aws.Faults.EndCaller = () =>
        {
            // Whatever it calls to leave things in order is answered.
            bed.Aws.Faults.Clear();
            process.Interrupt();
        };
        var (exitCode, output, error) = await process.WaitAsync(Token);

        Assert.True(exitCode == 1, $"exit code {exitCode}\n{error}");
        Assert.Empty(output);
        Assert.Contains("Stopped. ", error, StringComparison.Ordinal);
        Assert.Contains(product.StackName, error[error.IndexOf("Stopped. ", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }
}

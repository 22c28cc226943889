using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Cli;

/// <summary>A pipeline tells a deployment that failed from input that is wrong by the exit code.</summary>
public sealed class ExitCodeTests
{
    private static readonly string Config = RepositoryFolder.Combine(
        "samples", "configs", "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml");

    [Theory]
    [InlineData("InvalidRequest")]
    [InlineData("AccessDenied")]
    [InlineData("GeneralServiceException")]
    public async Task A_deployment_that_began_and_failed_is_no_bad_input_whatever_the_resource_says(string handlerError)
    {
        await using var bed = new DeploymentBed(new EmbeddedAwsOptions { Port = 0 });
        var product = ProductReader.ReadFile(Config).Product!;
        bed.Aws.Faults.Add(new ResourceFault($"Refused. (Service: CodeBuild, Status Code: 400, HandlerErrorCode: {handlerError})") { LogicalId = "BuildProject", Action = "Create" });

        using var process = CliProcess.Start(new Uri(bed.Aws.Describe().Endpoint!), bed.Aws.CredentialsFor(product.AccountId), "deploy-product", Config);
        var (exitCode, _, error) = await process.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("error StackFailed: ", error, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }
}

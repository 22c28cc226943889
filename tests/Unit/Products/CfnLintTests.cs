using System.Diagnostics;
using MlOps.Documents;
using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>cfn-lint, where it is installed, judges the templates of all samples in every region that can have them.</summary>
public sealed class CfnLintTests
{
    /// <summary>Regions that lack CodeCommit, from cfn-lint 1.51.0's provider schemas.</summary>
    private const string WithoutCodeCommit =
        "af-south-1 ap-southeast-3 ap-southeast-5 ap-southeast-7 eu-central-2 eu-south-2 il-central-1 me-central-1";

    private const string WithAllTypes =
        "ap-east-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 "
        + "eu-isoe-west-1 eu-north-1 eu-south-1 eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1 me-south-1 sa-east-1 us-east-1 us-east-2 "
        + "us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1 us-isob-west-1 us-isof-east-1 us-isof-south-1 us-west-1 us-west-2";

    /// <summary>
    /// The rule remembers artifact names from one region to the next and takes the second for a repetition. It says the same in
    /// every region, so one region is enough for it.
    /// </summary>
    private const string TakesRegionsForRepetition = "E3701";

    [Theory]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml", DocumentFormat.Yaml, WithAllTypes)]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-workload.yaml", DocumentFormat.Json, WithAllTypes)]
    [InlineData("techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml", DocumentFormat.Yaml, WithAllTypes + " " + WithoutCodeCommit)]
    [InlineData("techcorp-prod-a002-us-west-2-customer-churn-ml-s3-workload.yaml", DocumentFormat.Json, WithAllTypes + " " + WithoutCodeCommit)]
    public async Task Samples_are_silent(string sample, DocumentFormat format, string regions)
    {
        var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", sample)).Product!;

        var template = ProductTemplate.Write(product, format);

        Assert.Equal("", await LintAsync(template, ["us-west-2"]));
        Assert.Equal("", await LintAsync(template, regions.Split(' '), "--ignore-checks", TakesRegionsForRepetition));
    }

    [Fact]
    public async Task Templates_of_other_environments_and_sources_are_silent_too()
    {
        var config = Configs.Starter.With("env: prod", "env: dev").With("source_control: codecommit", """
            source_control: codeconnections
              connection_arn: arn:aws:codeconnections:us-west-2:123456789012:connection/01234567-89ab-cdef-0123-456789abcdef
              repositories: {model_build: techcorp/model-build, model_deploy: techcorp/model-deploy}
            """);

        Assert.Equal("", await LintAsync(ProductTemplate.Write(ProductReader.ReadText(config).Product!), ["us-west-2"]));
    }

    private static async Task<string> LintAsync(MlTemplate template, string[] regions, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("mlops-lint-");
        try
        {
            var file = Path.Combine(folder.FullName, template.FileName);
            await File.WriteAllTextAsync(file, template.Body, TestContext.Current.CancellationToken);
            return await RunAsync(["--template", file, "--regions", .. regions, .. options]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("cfn-lint", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = StartOrSkip(start);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await output + await error + (process.ExitCode == 0 ? "" : $"exit code {process.ExitCode}");
    }

    private static Process StartOrSkip(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("cfn-lint is not installed.");
            throw;
        }
    }
}

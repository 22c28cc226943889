using MlOps.Cli;
using MlOps.Cli.Output;
using MlOps.Products;

namespace MlOps.Unit.Cli;

public sealed class CommandLineTermsTests
{
    [Theory]
    [InlineData("Give -Force to lift it.", "Give --force to lift it.")]
    [InlineData("take it over with -Adopt; look at what that changes with -Adopt -WhatIf first", "take it over with --adopt; look at what that changes with show-changes --adopt first")]
    [InlineData("leave them with -SkipResource A, B", "leave them with --skip-resource A, B")]
    [InlineData("Finish its removal with Remove-MlProduct.", "Finish its removal with delete-product.")]
    [InlineData("Check name, account and region (Get-MlContext), or deploy", "Check name, account and region, or deploy")]
    [InlineData("give -ReferenceStackName, -ServiceRoleArn or -ProfileName", "give --reference-stack-name, --service-role or --profile")]
    [InlineData("-S3Prefix is missing: -SourceControl s3 needs it.", "--s3-prefix is missing: --source-control s3 needs it.")]
    [InlineData("Give a folder to -OutFile; leave -Name and -ServiceRole out", "Give a folder to --out; leave --name and --service-role out")]
    [InlineData("Test-MlPolicy with -Severity Warning", "validate-policy with --severity Warning")]
    [InlineData("a name with-Force inside", "a name with-Force inside")]
    [InlineData("or give -Force for all of it; -WhatIf shows the plan.", "or give --force for all of it; --plan shows the plan.")]
    [InlineData("or give -SkipHolderCheck to let", "or give --skip-holder-check to let")]
    [InlineData("No AWS credentials were found. Tried, in this order:\n  -ProfileName: not given", "No AWS credentials were found. Tried, in this order:\n  --profile: not given")]
    [InlineData(
        "Do it with New-MlTemplate:\n  $template = (New-MlTemplate CONFIG -Format JSON).Body | ConvertFrom-Json\nThen run Test-MlDrift.",
        "Do it with create-prov-template:\n  $template = (New-MlTemplate CONFIG -Format JSON).Body | ConvertFrom-Json\nThen run check-drift.")]
    public void PowerShellsTermsBecomeThoseOfTheCommandLine(string text, string expected) => Assert.Equal(expected, CommandLineTerms.Translate(text));

    [Fact]
    public void EveryOptionOfAConfigIsNamedLikeItsParameter()
    {
        string[] apart = ["--region", "--tag", "--schema-path"];

        Assert.Equal(
            DraftParameters.All.Select(parameter => CommandLineTerms.Translate($"-{parameter.Name}").Split(' ')[0]).Distinct().Except(apart).Order(),
            ConfigOptions.All.Select(option => option.Name).Except(apart).Order());
    }
}

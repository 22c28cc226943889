using MlOps.Cli.Output;

namespace MlOps.Unit.Cli;

public sealed class CommandLineTermsTests
{
    [Theory]
    [InlineData("Give -Force to lift it.", "Give --force to lift it.")]
    [InlineData("take it over with -Adopt; look at what that changes with -Adopt -WhatIf first", "take it over with --adopt; look at what that changes with show-changes --adopt first")]
    [InlineData("leave them with -SkipResource A, B", "leave them with --skip-resource A, B")]
    [InlineData("Finish its removal with Remove-MlProduct.", "Finish its removal with delete-product.")]
    [InlineData("Check name, account and region (Get-MlContext), or deploy", "Check name, account and region, or deploy")]
    [InlineData("a name with-Force inside", "a name with-Force inside")]
    public void PowerShellsTermsBecomeThoseOfTheCommandLine(string text, string expected) => Assert.Equal(expected, CommandLineTerms.Translate(text));
}

using System.Text.RegularExpressions;

namespace MlOps.Cli.Output;

/// <summary>
/// Says what the core says in PowerShell's terms in those of the command line. What the command line has no option for stays as it is.
/// </summary>
internal static partial class CommandLineTerms
{
    private static readonly (string Theirs, string Ours)[] Phrases =
    [
        (" (Get-MlContext)", ""),
        (" with `Get-MlContext`", ""),
        ("run Start-MlSandbox first", "use --sandbox"),
        ("-Adopt -WhatIf", "show-changes --adopt"),
        (", -ReferenceStackName and -ReferenceObject", " and -ReferenceStackName"),
    ];

    /// <summary>Puts options where the text names parameters, and actions where it names cmdlets.</summary>
    /// <param name="text">A message, or what it says to do.</param>
    public static string Translate(string text) => Names().Replace(
        Phrases.Aggregate(text, (result, phrase) => result.Replace(phrase.Theirs, phrase.Ours, StringComparison.Ordinal)),
        match => match.Value switch
        {
            "Compare-MlProduct" => "show-changes",
            "Deploy-MlProduct" => "deploy-product",
            "New-MlReviewReport" => "create-review-report",
            "New-MlTemplate" => "create-prov-template",
            "Remove-MlProduct" => "delete-product",
            "Repair-MlDrift" => "repair-drift",
            "Test-MlDrift" => "check-drift",
            "Test-MlProduct" => "validate-config",
            "Test-MlTemplate" => "validate-prov-template",
            "-DeleteData" => "--delete-data",
            "-EndpointUrl" => "--endpoint-url",
            "-NoWait" => "--no-wait",
            "-ProfileName" => "--profile",
            "-ReferencePath" => "--reference-path",
            "-ReferenceStackName" => "--reference-stack-name",
            "-ServiceRoleArn" => "--service-role",
            "-SkipResource" => "--skip-resource",
            "-TemplateBucket" => "--template-bucket",
            "-WaitForOther" => "--wait-for-other",
            var parameter => "-" + parameter.ToLowerInvariant(),
        });

    [GeneratedRegex(
        @"(?<![\w-])(Compare-MlProduct|Deploy-MlProduct|New-MlReviewReport|New-MlTemplate|Remove-MlProduct|Repair-MlDrift|Test-MlDrift|Test-MlProduct|Test-MlTemplate"
        + @"|-(Adopt|DeleteData|EndpointUrl|Force|Ignore|NoWait|Online|ProfileName|ReferencePath|ReferenceStackName|Region|Remove|Seed|ServiceRoleArn|SkipResource|TemplateBucket|Timeout|WaitForOther))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}

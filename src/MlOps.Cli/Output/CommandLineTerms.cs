using System.Text.RegularExpressions;

namespace MlOps.Cli.Output;

/// <summary>
/// Says what the core says in PowerShell's terms in those of the command line. What the command line has no option for stays as it is, and so do commands that
/// a person is to run: they stand in lines of their own, indented, and are whole as they are.
/// </summary>
internal static partial class CommandLineTerms
{
    private static readonly (string Theirs, string Ours)[] Phrases =
    [
        (" (Get-MlContext)", ""),
        (" with `Get-MlContext`", ""),
        ("run Start-MlSandbox first", "use --sandbox"),
        (", or use -Interactive to be asked", ""),
        ("-Adopt -WhatIf", "show-changes --adopt"),
        ("-WhatIf shows the plan", "--plan shows the plan"),
        ("Give -OutFile another folder or another name.", "Run it in another folder, since it writes into a folder of the current one; or give create-prov-template another --format, create-policy another --out."),
        (", -ReferenceStackName and -ReferenceObject", " and -ReferenceStackName"),
    ];

    /// <summary>Puts options where the text names parameters, and actions where it names cmdlets.</summary>
    /// <param name="text">A message, or what it says to do.</param>
    public static string Translate(string text) =>
        string.Join('\n', text.Split('\n').Select((line, index) => index > 0 && Command().IsMatch(line) ? line : TranslateLine(line)));

    private static string TranslateLine(string text) => Names().Replace(
        Phrases.Aggregate(text, (result, phrase) => result.Replace(phrase.Theirs, phrase.Ours, StringComparison.Ordinal)),
        match => match.Value switch
        {
            "Compare-MlProduct" => "show-changes",
            "Deploy-MlProduct" => "deploy-product",
            "New-MlProductConfig" => "create-config",
            "New-MlReviewReport" => "create-review-report",
            "New-MlTemplate" => "create-prov-template",
            "New-MlOperatorPolicy" => "create-policy",
            "Remove-MlProduct" => "delete-product",
            "Repair-MlDrift" => "repair-drift",
            "Test-MlDrift" => "check-drift",
            "Test-MlPolicy" => "validate-policy",
            "Test-MlProduct" => "validate-config",
            "Test-MlTemplate" => "validate-prov-template",
            "-OutFile" => "--out",
            "-ProfileName" => "--profile",
            "-ServiceRoleArn" => "--service-role",
            var parameter => WordStart().Replace(parameter, "-$0").ToLowerInvariant(),
        });

    [GeneratedRegex(
        @"(?<![\w-])(Compare-MlProduct|Deploy-MlProduct|New-MlOperatorPolicy|New-MlReviewReport|New-MlTemplate|Remove-MlProduct|Repair-MlDrift|Test-MlDrift|Test-MlPolicy|Test-MlProduct|Test-MlTemplate"
        + @"|New-MlProductConfig"
        + @"|-(Adopt|DeleteData|EndpointUrl|ExpiresAfter|Force|Ignore|Name|NoWait|Online|OutFile|ProfileName|ReferencePath|ReferenceStackName|Region|Remove|Seed|ServiceRole|ServiceRoleArn|Severity|SkipHolderCheck|SkipResource|TemplateBucket|TestSuffix|Timeout|WaitForOther"
        + @"|CompanyName|CompanyPrefix|AccountId|TenantId|Environment|Tier|UseCase|Workload|SourceControl|S3Prefix|ConnectionArn|ModelBuildRepository|ModelDeployRepository|Branch|AlertsEmail"
        + @"|LogRetentionDays|VpcMode|VpcSource|VpcId|SubnetId|RouteTableId|VpcParameter|SubnetsParameter|SecurityGroupParameter|VpcCidr|PrivateDns|EndpointPolicy|PermissionsBoundaryArn"
        + @"|IamPath|Extra|Schedule|DriftRule|CostCenter|Project|Owner|Tag|SchemaPath))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();

    // A program's name, or what PowerShell begins a command with; lines that begin with a parameter are of a list.
    [GeneratedRegex("^ +(aws |git |[$('@]|[A-Z][A-Za-z]+-[A-Z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    // Each word after a hyphen, and the first after two: -DeleteData is --delete-data, -S3Prefix is --s3-prefix.
    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}

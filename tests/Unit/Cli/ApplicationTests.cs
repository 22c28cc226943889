using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.Documents;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Cli;

/// <summary>
/// The command line as its callers see it: exit codes, JSON, files. The sandbox that it starts belongs to the process, so nothing else
/// runs beside these tests.
/// </summary>
[Collection(nameof(ApplicationTests))]
public sealed class ApplicationTests : IDisposable
{
    private static readonly string Config = RepositoryFolder.Combine(
        "samples", "configs", "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml");

    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_config_is_checked_against_the_account_where_that_is_asked_for()
    {
        var config = RepositoryFolder.Combine("samples", "configs", "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml");

        var (offline, offlineOutput, _) = await CommandLine.RunAsync("validate-config", config, "--output", "json");
        var (online, output, _) = await CommandLine.RunAsync("validate-config", config, "--online", "--sandbox", "--output", "json");

        Assert.Equal((0, 0), (offline, online));
        Assert.DoesNotContain("NotChecked", offlineOutput, StringComparison.Ordinal);
        Assert.Contains("tag policies", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RehearseSucceeds()
    {
        var (exitCode, output, error) = await CommandLine.RunAsync("rehearse", Config, "--output", "json");

        Assert.True(exitCode == 0, output + error);
        var rehearsal = Json(output);
        Assert.Equal("techcorp-prod-a001-us-west-2-customer-churn-ml", (string?)rehearsal["Name"]);
        Assert.Equal(
            [
                "Check the config",
                "Make the template",
                "Lint the template",
                "Write the review report",
                "Check the account",
                "Deploy",
                "Read what it publishes",
                "Deploy again, nothing changed",
                "Change its tags, and back",
                "Check for drift, there is none",
                "Tamper with a resource",
                "Find that drift",
                "Repair that drift",
                "Deploy a copy beside it, and remove it",
                "Remove, data too",
                "Nothing is left",
            ],
            rehearsal["Steps"]!.AsArray().Select(step => (string?)step!["Name"]));
        Assert.All(rehearsal["Steps"]!.AsArray(), step => Assert.True((bool)step!["Succeeded"]!));
    }

    [Fact]
    public async Task AnErrorThatNobodyForesawSaysWhereToReportIt()
    {
        var closed = new StringWriter();
        await closed.DisposeAsync();
        using var error = new StringWriter();

        var exitCode = await MlOps.Cli.Application.RunAsync(["list-products", Config], closed, error, TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        var project = Regex.Match(await File.ReadAllTextAsync(RepositoryFolder.Combine("MlOps.psd1"), TestContext.Current.CancellationToken), "ProjectUri += '(.+)'").Groups[1].Value;
        Assert.StartsWith("error UnexpectedError: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"This is a defect of MlOps. Please report it at {project} with this:", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("System.ObjectDisposedException", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProductLivesFromCommandToCommandInASandboxFolder()
    {
        var (changesBefore, changes, _) = await RunInSandboxAsync("show-changes");
        Assert.Equal(3, changesBefore);
        Assert.Equal(13, JsonNode.Parse(changes)!.AsArray().Count);

        var (deployed, deployment, deployError) = await RunInSandboxAsync("deploy-product");
        Assert.True(deployed == 0, deployError);
        Assert.Equal("CREATE_COMPLETE", (string?)Json(deployment)["Status"]);
        Assert.True((bool)Json(deployment)["Sandbox"]!);

        var (changesAfter, none, _) = await RunInSandboxAsync("show-changes");
        Assert.Equal(0, changesAfter);
        Assert.Empty(JsonNode.Parse(none)!.AsArray());

        var (drift, report, _) = await RunInSandboxAsync("check-drift");
        Assert.Equal(0, drift);
        Assert.Equal("IN_SYNC", (string?)Json(report)["Status"]);
        Assert.Equal(0, (int)Json(report)["UncheckedCount"]!);
        Assert.Equal(13, (int)Json(report)["CheckedCount"]!);

        var (removed, removal, removeError) = await RunInSandboxAsync("delete-product", "--force");
        Assert.True(removed == 0, removeError);
        Assert.Equal("DELETE_COMPLETE", (string?)Json(removal)["Status"]);
        Assert.Equal(4, Json(removal)["Retained"]!.AsArray().Count);
    }

    [Fact]
    public async Task AReviewReportIsWrittenIntoItsFolderWithWhatIsDeployed()
    {
        await RunInSandboxAsync("deploy-product");
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = _folder;
            var (exitCode, output, error) = await CommandLine.RunAsync(
                "create-review-report", Config, "--format", "markdown", "--deployed", "--check-drift", "--sandbox", _folder, "--output", "json");

            Assert.True(exitCode == 0, error);
            var report = Json(output);
            Assert.Equal((0, false, "Markdown"), ((int)report["ChangeCount"]!, (bool)report["Drifted"]!, (string?)report["Format"]));
            var path = Path.Combine(_folder, "reports", "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-review.md");
            Assert.Equal((string?)report["Body"], await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
            Assert.Contains("Nothing would change.", (string?)report["Body"], StringComparison.Ordinal);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Theory]
    [InlineData("deploy-product", "client: {company_prefix: A}\nenvironment: {env: x}\nml_product: {use_case: a b}\ntags: {}\n")]
    [InlineData("create-prov-template", "client: {company_prefix: A}\nenvironment: {env: x}\nml_product: {use_case: a b}\ntags: {}\n")]
    [InlineData("show-changes", "Resources:\n  T: {Type: AWS::SNS::Topic, Property: {}}\n  U: {Type: AWS::SNS::Topic, Property: {}}\n")]
    public async Task EachFindingOfAnErrorIsToldOnce(string action, string text)
    {
        var file = Path.Combine(_folder, "broken.yaml");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await CommandLine.RunAsync(action, file, "--sandbox");

        Assert.Equal((2, ""), (exitCode, output));
        var places = Regex.Matches(error, @"broken\.yaml\(\d+,\d+\): Error \w+: [^\n]*?'[^\n']+'").Select(match => match.Value).ToList();
        Assert.True(places.Count > 1, error);
        Assert.Equal(places.Distinct(), places);
    }

    [Fact]
    public async Task ATemplateIsNotWrittenOverTheOneThatItIsReadFrom()
    {
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = _folder;
            const string Text = "# a comment\nResources: {T: {Type: AWS::SNS::Topic}}\n";
            Directory.CreateDirectory("templates");
            await File.WriteAllTextAsync("templates/mine.yaml", Text, TestContext.Current.CancellationToken);

            var (exitCode, _, error) = await CommandLine.RunAsync("create-prov-template", "templates/mine.yaml");
            var (converted, _, convertError) = await CommandLine.RunAsync("create-prov-template", "templates/mine.yaml", "--format", "json");

            Assert.Equal(2, exitCode);
            Assert.StartsWith("error FileIsInput: ", error, StringComparison.Ordinal);
            Assert.DoesNotContain("-OutFile", error, StringComparison.Ordinal);
            Assert.True(converted == 0, convertError);
            Assert.Equal(Text, await File.ReadAllTextAsync("templates/mine.yaml", TestContext.Current.CancellationToken));
            Assert.True(File.Exists("templates/mine.json"));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public async Task EmptyRepositoriesAreWarnedOfOnce()
    {
        var (exitCode, output, error) = await CommandLine.RunAsync("deploy-product", Config, "--sandbox", _folder);
        var (_, json, _) = await CommandLine.RunAsync("deploy-product", Config, "--sandbox", _folder, "--output", "json");

        Assert.True(exitCode == 0, error);
        Assert.Single(Regex.Matches($"{output}\n{error}", "empty repository"));
        Assert.Equal(2, Json(json)["Findings"]!.AsArray().Count(finding => (string?)finding!["Id"] == "RepositoryEmpty"));
    }

    [Fact]
    public async Task ARuleThatMeansNothingIsToldOnce()
    {
        await RunInSandboxAsync("deploy-product");

        var (_, _, checkError) = await RunInSandboxAsync("check-drift", "--ignore", "BuildProjct/Description", "--ignore", "BuildProject/Enviroment/Image", "--ignore", "BuildProject/Environment/Image", "--ignore", "AWS::SQS::*");
        var (_, _, repairError) = await RunInSandboxAsync("repair-drift", "--plan", "--ignore", "BuildProjct");

        Assert.Equal(
            [
                "warning: The drift rule 'BuildProjct/Description' means no resource of what was checked. Did you mean 'BuildProject'?",
                "warning: The drift rule 'BuildProject/Enviroment/Image' means no property of what was checked: AWS::CodeBuild::Project has no '/Enviroment'. Did you mean '/Environment'?",
                "warning: The drift rule 'AWS::SQS::*' means no resource of what was checked.",
            ],
            checkError.Split('\n').Where(line => line.Contains("drift rule", StringComparison.Ordinal)));
        Assert.Single(repairError.Split('\n'), line => line.StartsWith("warning: The drift rule 'BuildProjct' means no resource", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsToBeTakenAwayAndFitsNothingIsToldOnce()
    {
        await RunInSandboxAsync("deploy-product");
        await TamperAsync("RepositoryUrl");

        var (_, _, error) = await RunInSandboxAsync("repair-drift", "--plan", "--remove", "AdminAccess", "--remove", "AdminAccess");

        Assert.Equal(["warning: Nothing that was added is called 'AdminAccess', which --remove names."], error.Split('\n').Where(line => line.Contains("AdminAccess", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task DriftExitsWithThree()
    {
        await RunInSandboxAsync("deploy-product");
        await TamperAsync("RepositoryUrl");

        var (exitCode, report, error) = await RunInSandboxAsync("check-drift");

        Assert.True(exitCode == 3, error);
        Assert.True((bool)Json(report)["Drifted"]!);
        var modified = Assert.Single(Json(report)["Resources"]!.AsArray(), resource => (string?)resource!["Status"] == "MODIFIED");
        Assert.Equal("SsmRepositoryUrl", (string?)modified!["LogicalId"]);
    }

    [Fact]
    public async Task DriftIsRepaired()
    {
        await RunInSandboxAsync("deploy-product");
        await TamperAsync("RepositoryUrl");

        var (exitCode, repair, error) = await RunInSandboxAsync("repair-drift", "--yes");

        Assert.True(exitCode == 0, error);
        Assert.Equal(("REPAIRED", "IN_SYNC"), ((string?)Json(repair)["Status"], (string?)Json(repair)["After"]!["Status"]));
        Assert.Equal("NOT_NEEDED", (string?)Json((await RunInSandboxAsync("repair-drift")).Output)["Status"]);
    }

    [Fact]
    public async Task AStepThatFailsIsToldWithTheOthersAndExitsWithOne()
    {
        Directory.CreateDirectory(_folder);
        var policy = Path.Combine(_folder, "caller.json");
        await File.WriteAllTextAsync(
            policy,
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"cloudformation:UpdateTerminationProtection","Resource":"*"}]}""",
            TestContext.Current.CancellationToken);
        await RunInSandboxAsync("deploy-product", "--policy", policy);
        await TamperAsync("RepositoryUrl");

        var (exitCode, output, error) = await CommandLine.RunAsync("repair-drift", Config, "--sandbox", _folder, "--policy", policy, "--yes");

        Assert.True(exitCode == 1, output + error);
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        Assert.Single(lines, line => line.Contains(" DONE ", StringComparison.Ordinal) && line.Contains(" SsmRepositoryUrl ", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains(" FAILED ", StringComparison.Ordinal) && line.Contains("/EnableTerminationProtection", StringComparison.Ordinal));
        Assert.Contains("error RepairIncomplete: 1 of 2 steps of the repair of ", error, StringComparison.Ordinal);
        Assert.Contains("cloudformation:UpdateTerminationProtection", error, StringComparison.Ordinal);
        Assert.Contains("has no protection from deletion", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARepairIsPlannedWithoutAQuestionAndDoneOnlyWithAnAnswer()
    {
        await RunInSandboxAsync("deploy-product");
        await TamperAsync("RepositoryUrl");

        Assert.Equal("PLANNED", (string?)Json((await RunInSandboxAsync("repair-drift", "--plan")).Output)["Status"]);
        var (exitCode, output, error) = await RunInSandboxAsync("repair-drift");

        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Contains("error InteractionRequired: Repairing the drift of ", error, StringComparison.Ordinal);
        Assert.EndsWith("Give --yes to go on without being asked.\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(3, (await RunInSandboxAsync("check-drift")).ExitCode);
    }

    [Fact]
    public async Task WhatTheSandboxMadeUpForAProductIsToldOnce()
    {
        var config = RepositoryFolder.Combine("samples", "configs", "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb.yaml");
        var vpcId = ProductReader.ReadFile(config).RequireValid().VpcIntegration!.VpcId;

        var (first, _, error) = await CommandLine.RunAsync("show-changes", config, "--sandbox", _folder);
        var (second, _, again) = await CommandLine.RunAsync("show-changes", config, "--sandbox", _folder);
        var (_, _, nothing) = await CommandLine.RunAsync("show-changes", Config, "--sandbox", _folder);

        Assert.Equal((3, 3), (first, second));
        Assert.Single(
            error.ReplaceLineEndings("\n").Split('\n'),
            line => line.StartsWith("The sandbox has made what globalbank-prod-c001-us-west-2-forecasting-ml finds in its account", StringComparison.Ordinal)
                && line.Contains($"VPC {vpcId}", StringComparison.Ordinal));
        Assert.DoesNotContain("The sandbox has made", again + nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlannedRepairIsToldOnce()
    {
        await RunInSandboxAsync("deploy-product");
        await TamperAsync("RepositoryUrl");

        var (exitCode, output, error) = await CommandLine.RunAsync("repair-drift", Config, "--sandbox", _folder, "--plan");

        Assert.Equal(3, exitCode);
        Assert.Contains("SsmRepositoryUrl", output, StringComparison.Ordinal);
        Assert.DoesNotContain("SsmRepositoryUrl", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCommandThatDeletesWhatIsKeptIsALineOfItsOwn()
    {
        var config = Path.Combine(_folder, "images.yaml");
        await File.WriteAllTextAsync(config, $"{await File.ReadAllTextAsync(Config, TestContext.Current.CancellationToken)}\nextras:\n  ecr_repository: true\n", TestContext.Current.CancellationToken);
        await CommandLine.RunAsync("deploy-product", config, "--sandbox", _folder);

        var (exitCode, output, error) = await CommandLine.RunAsync("delete-product", config, "--sandbox", _folder, "--force", "--delete-data");

        Assert.True(exitCode == 0, error);
        var name = ProductReader.ReadFile(config).RequireValid().ResourceNames["ImageRepository"];
        Assert.Single(output.ReplaceLineEndings("\n").Split('\n'), line => line == $"aws ecr delete-repository --force --repository-name {name} --region us-west-2");
    }

    [Fact]
    public async Task ASecondRemovalAsksNobodyAndTellsWhatIsKept()
    {
        await RunInSandboxAsync("deploy-product");
        await RunInSandboxAsync("delete-product", "--force");

        var (exitCode, removal, error) = await RunInSandboxAsync("delete-product");

        Assert.True(exitCode == 0, error);
        Assert.Equal("DELETE_COMPLETE", (string?)Json(removal)["Status"]);
        Assert.Equal(4, Json(removal)["Retained"]!.AsArray().Count);
        Assert.Contains("is gone already", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IgnoredDriftExitsWithZero()
    {
        await RunInSandboxAsync("deploy-product");
        await TamperAsync("RepositoryUrl");

        var (exitCode, report, error) = await RunInSandboxAsync("check-drift", "--ignore", "Ssm*/Value");

        Assert.True(exitCode == 0, error);
        Assert.Equal("IGNORED", (string?)Json(report)["Status"]);
        Assert.Equal(2, (await RunInSandboxAsync("check-drift", "--ignore", "a b")).ExitCode);
    }

    [Fact]
    public async Task ATestDeploymentComesAndGoesBesideTheProduct()
    {
        await RunInSandboxAsync("deploy-product");

        var (deployed, deployment, deployError) = await RunInSandboxAsync("test-deploy", "--test-suffix", "a1b2", "--expires-after", "90");
        var wrong = await RunInSandboxAsync("test-deploy", "--expires-after", "soon");
        var listed = await CommandLine.RunAsync("list-deployments", "--sandbox", _folder, "--region", "us-west-2", "--test", "--output", "json");
        var all = await RunInSandboxAsync("list-deployments");
        var expired = await CommandLine.RunAsync("list-deployments", "--sandbox", _folder, "--region", "us-west-2", "--expired");
        var elsewhere = await CommandLine.RunAsync("list-deployments", "--sandbox", _folder, "--region", "eu-west-1", "--test");
        var outputs = await RunInSandboxAsync("show-outputs", "--test-suffix", "a1b2");
        var (inSync, drift, driftError) = await RunInSandboxAsync("check-drift", "--test-suffix", "a1b2");
        var (unneeded, repair, repairError) = await RunInSandboxAsync("repair-drift", "--test-suffix", "a1b2", "--plan");
        var (unchanged, _, changeError) = await RunInSandboxAsync("show-changes", "--test-suffix", "a1b2");
        var excluded = await RunInSandboxAsync("show-changes", "--test-suffix", "a1b2", "--reference-path", Config);
        var tooLong = await RunInSandboxAsync("test-deploy", "--test-suffix", "c3d4", "--expires-after", "129601");
        var (removed, removal, removeError) = await RunInSandboxAsync("delete-product", "--test-suffix", "a1b2", "--force");

        Assert.True(deployed == 0, deployError);
        Assert.EndsWith("-ta1b2-ml-stack", (string?)Json(deployment)["StackName"], StringComparison.Ordinal);
        Assert.Contains("To remove it, give the same config to: delete-product --test-suffix a1b2", deployError, StringComparison.Ordinal);
        Assert.EndsWith("-ta1b2-ml-stack", (string?)Assert.Single(System.Text.Json.Nodes.JsonNode.Parse(listed.Output)!.AsArray())!["StackName"], StringComparison.Ordinal);
        Assert.Equal(2, System.Text.Json.Nodes.JsonNode.Parse(all.Output)!.AsArray().Count);
        Assert.Equal("There is no test deployment whose time is over in account 123456789012 and region us-west-2.", expired.Output.Trim());
        Assert.Equal("There is no test deployment in account 123456789012 and region eu-west-1.", elsewhere.Output.Trim());
        Assert.Contains(System.Text.Json.Nodes.JsonNode.Parse(outputs.Output)!.AsArray(), output => ((string?)output!["ParameterName"])?.Contains("-ta1b2-ml/", StringComparison.Ordinal) == true);
        Assert.Contains(" is a copy of techcorp-", deployError, StringComparison.Ordinal);
        var lifetime = DateTimeOffset.Parse((string)Json(deployment)["Expires"]!, System.Globalization.CultureInfo.InvariantCulture) - DateTimeOffset.Parse((string)Json(deployment)["Started"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(lifetime.TotalMinutes, 85, 90);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("'soon' is no time. --expires-after takes minutes", wrong.Error, StringComparison.Ordinal);
        Assert.True(inSync == 0, driftError);
        Assert.EndsWith("-ta1b2-ml-stack", (string?)Json(drift)["StackName"], StringComparison.Ordinal);
        Assert.True(unneeded == 0, repairError);
        Assert.EndsWith("-ta1b2-ml-stack", (string?)Json(repair)["StackName"], StringComparison.Ordinal);
        Assert.True(unchanged == 0, changeError);
        Assert.Equal(2, excluded.ExitCode);
        Assert.Contains("error ReferenceExcludes: --test-suffix says", excluded.Error, StringComparison.Ordinal);
        Assert.Equal(2, tooLong.ExitCode);
        Assert.Contains("error TestLifetimeTooLong: A test deployment is wanted for 90 days at most, 129600 minutes, and 129601 minutes were given. Nothing was deployed.", tooLong.Error, StringComparison.Ordinal);
        Assert.Contains("Give --expires-after fewer minutes", tooLong.Error, StringComparison.Ordinal);
        Assert.True(removed == 0, removeError);
        Assert.Equal(("DELETE_COMPLETE", 0), ((string?)Json(removal)["Status"], Json(removal)["Retained"]!.AsArray().Count));
        Assert.Equal(0, (await RunInSandboxAsync("check-drift")).ExitCode);
    }

    [Fact]
    public async Task AnUnneededPlanOfARemovalExitsWithZeroAndAnyOtherWithThree()
    {
        await RunInSandboxAsync("deploy-product");

        var (planned, plan, error) = await RunInSandboxAsync("delete-product", "--plan", "--delete-data");
        var (_, listed, _) = await RunInSandboxAsync("list-deployments");
        await RunInSandboxAsync("delete-product", "--force", "--delete-data");
        var (again, done, _) = await RunInSandboxAsync("delete-product", "--plan", "--delete-data");

        Assert.Equal((3, "PLANNED"), (planned, (string?)Json(plan)["Status"]));
        Assert.DoesNotContain("AWS::S3::Bucket", error, StringComparison.Ordinal);
        Assert.Contains(Json(plan)["Deleted"]!.AsArray(), resource => (string?)resource!["Type"] == "AWS::S3::Bucket");
        Assert.DoesNotContain("is deleted with --delete-data only", error, StringComparison.Ordinal);
        Assert.Contains("CREATE_COMPLETE", listed, StringComparison.Ordinal);
        Assert.Equal((0, "DELETE_COMPLETE"), (again, (string?)Json(done)["Status"]));
    }

    [Fact]
    public async Task WhatHoldsDataIsDeletedOnlyByForce()
    {
        var dev = await ChangedConfigAsync("dev-before.yaml", ("env: prod", "env: dev"));
        var archives = await ChangedConfigAsync("dev-after.yaml", ("env: prod", "env: dev"), ("source_control: codecommit", "source_control: s3\n  s3_prefix: acme-sources/churn"));
        var sandbox = new[] { "--sandbox", _folder, "--output", "json" };
        Assert.Equal(0, (await CommandLine.RunAsync(["deploy-product", dev, .. sandbox])).ExitCode);

        var (refused, _, why) = await CommandLine.RunAsync(["deploy-product", archives, .. sandbox]);
        var (forced, deployment, error) = await CommandLine.RunAsync(["deploy-product", archives, "--force", .. sandbox]);

        Assert.Equal(1, refused);
        Assert.Contains("error DataWouldBeLost: ", why, StringComparison.Ordinal);
        Assert.Contains("or give --force", why, StringComparison.Ordinal);
        Assert.True(forced == 0, error);
        Assert.Equal(2, Json(deployment)["Findings"]!.AsArray().Count(finding => (string?)finding!["Id"] == "DataLossForced"));
        Assert.Contains("because of --force.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeDoneExitsWithOne()
    {
        var (exitCode, output, error) = await RunInSandboxAsync("check-drift");

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Contains("StackNotFound", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FileNotFound", "validate-config", "no-such-config.yaml")]
    [InlineData("ProfileNotFound", "deploy-product", null, "--profile", "no-such-profile")]
    public async Task WhatTheCommandLineNamesAndIsNotThereExitsWithTwo(string id, string action, string? config, params string[] options)
    {
        var (exitCode, output, error) = await CommandLine.RunAsync([action, config ?? Config, .. options]);

        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Contains(id, error, StringComparison.Ordinal);
        Assert.DoesNotContain("-ProfileName", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProtectedStacksAreKeptAndTheOptionThatLiftsProtectionIsNamed()
    {
        await RunInSandboxAsync("deploy-product");

        var (exitCode, output, error) = await RunInSandboxAsync("delete-product");

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Contains("TerminationProtected", error, StringComparison.Ordinal);
        Assert.Contains("Give --force", error, StringComparison.Ordinal);
        Assert.Contains("  The stack is protected from deletion: without --force the removal is refused.", error, StringComparison.Ordinal);
        Assert.Contains("  Delete AWS::IAM::Role techcorp-prod-a001-customer-churn-codebuild-role", error, StringComparison.Ordinal);
        Assert.Contains(
            "  Keep AWS::S3::Bucket techcorp-prod-a001-us-west-2-customer-churn-artifacts: The template retains what holds data.", error, StringComparison.Ordinal);
        Assert.Contains("  What holds data is deleted with --delete-data only.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateConfigSaysWhereAndExitsWithTwo()
    {
        var broken = Path.Combine(_folder, "broken.yaml");
        await File.WriteAllTextAsync(
            broken,
            (await File.ReadAllTextAsync(Config, TestContext.Current.CancellationToken)).Replace("use_case:", "usecase:", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var (exitCode, output, _) = await CommandLine.RunAsync("validate-config", broken, "--output", "json");

        Assert.Equal(2, exitCode);
        var unknown = Assert.Single(JsonNode.Parse(output)!.AsArray(), finding => (string?)finding!["Id"] == "UnknownKey");
        Assert.Equal(broken, (string?)unknown!["File"]);
        Assert.Contains("use_case", (string?)unknown["Suggestion"], StringComparison.Ordinal);
        var line = (await File.ReadAllLinesAsync(broken, TestContext.Current.CancellationToken)).ToList()
            .FindIndex(text => text.Contains("usecase:", StringComparison.Ordinal)) + 1;
        Assert.Equal(line, (int)unknown["Line"]!);
    }

    [Fact]
    public async Task ValidateConfigTellsAScheduleWhoseDaysAreOver()
    {
        var config = Path.Combine(_folder, "over.yaml");
        var text = await File.ReadAllTextAsync(Config, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(config, $"{text.TrimEnd()}\nextras:\n  schedule: cron(0 3 lw jan ? 1999)\n", TestContext.Current.CancellationToken);

        var (exitCode, output, _) = await CommandLine.RunAsync("validate-config", config, "--output", "json");

        Assert.Equal(0, exitCode);
        var passed = Assert.Single(JsonNode.Parse(output)!.AsArray(), finding => (string?)finding!["Id"] == "SchedulePassed");
        Assert.Equal((config, "extras.schedule"), ((string?)passed!["File"], (string?)passed["Path"]));
        Assert.Contains("1999-01-29", (string?)passed["Message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateProvTemplateSaysWhereExitsWithTwoAndTakesABaseline()
    {
        var template = Path.Combine(_folder, "queue.yaml");
        var baseline = Path.Combine(_folder, "known.json");
        await File.WriteAllTextAsync(template, "Resources:\n  Q: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 901 } }\n", TestContext.Current.CancellationToken);

        var (exitCode, output, _) = await CommandLine.RunAsync("validate-prov-template", template, "--output", "json");
        var finding = Assert.Single(JsonNode.Parse(output)!.AsArray());
        Assert.Equal((2, "LimitExceeded", 2, template), (exitCode, (string?)finding!["Id"], (int)finding["Line"]!, (string?)finding["File"]));

        Assert.Equal(0, (await CommandLine.RunAsync("validate-prov-template", template, "--baseline", baseline, "--update-baseline")).ExitCode);
        Assert.Equal(0, (await CommandLine.RunAsync("validate-prov-template", template, "--baseline", baseline)).ExitCode);
    }

    [Fact]
    public async Task DeployingABrokenConfigDoesNothingAndExitsWithTwo()
    {
        var broken = Path.Combine(_folder, "broken.yaml");
        await File.WriteAllTextAsync(broken, "client: [", TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await CommandLine.RunAsync("deploy-product", broken, "--sandbox");

        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Contains("ProductInvalid", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFindingIsALineHoweverLong()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, new string('f', 220)));
        var template = Path.Combine(folder.FullName, "queue.yaml");
        await File.WriteAllTextAsync(template, "Resources:\n  Q: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 901 } }\n", TestContext.Current.CancellationToken);

        var (exitCode, output, _) = await CommandLine.RunAsync("validate-prov-template", template);

        Assert.Equal(2, exitCode);
        Assert.Collection(
            output.TrimEnd().Split(Environment.NewLine),
            finding => Assert.Matches("queue\\.yaml.*LimitExceeded.*900", finding),
            suggestion => Assert.StartsWith("    ", suggestion, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CreateTemplateWritesTheConventionalFile()
    {
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(_folder);
        try
        {
            var (exitCode, output, error) = await CommandLine.RunAsync("create-prov-template", Config, "--output", "json");

            Assert.True(exitCode == 0, error);
            var file = Path.Combine(_folder, "templates", "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-template.yaml");
            Assert.Equal((string?)Json(output)["Body"], await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            Assert.Equal(13, (int)Json(output)["ResourceCount"]!);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [Fact]
    public async Task ATemplateFileIsWrittenAnewInTheFormatAskedFor()
    {
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(_folder);
        try
        {
            var (made, yaml, _) = await CommandLine.RunAsync("create-prov-template", Config, "--output", "json");
            var (converted, json, error) = await CommandLine.RunAsync("create-prov-template", (string)Json(yaml)["Path"]!, "--format", "json", "--output", "json");

            Assert.True((made, converted) == (0, 0), error);
            Assert.EndsWith(Path.Combine("templates", "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-template.json"), (string?)Json(json)["Path"], StringComparison.Ordinal);
            Assert.Equal(13, JsonNode.Parse((string)Json(json)["Body"]!)!["Resources"]!.AsObject().Count);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [Fact]
    public async Task TheDeployedTemplateIsWritten()
    {
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(_folder);
        try
        {
            await RunInSandboxAsync("deploy-product");
            var (exitCode, output, error) = await RunInSandboxAsync("create-prov-template", "--deployed");

            Assert.True(exitCode == 0, error);
            Assert.Equal(ProductTemplate.Write(ProductReader.ReadFile(Config).RequireValid()).Body, (string?)Json(output)["Body"]);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [Fact]
    public async Task ChangesAreShownBetweenAnyTwo()
    {
        var template = Path.Combine(_folder, "template.json");
        await File.WriteAllTextAsync(template, ProductTemplate.Write(ProductReader.ReadFile(Config).RequireValid(), DocumentFormat.Json).Body, TestContext.Current.CancellationToken);
        var changed = Path.Combine(_folder, "changed.yaml");
        await File.WriteAllTextAsync(
            changed, (await File.ReadAllTextAsync(Config, TestContext.Current.CancellationToken)).Replace("CC-1234", "CC-9999", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (same, none, sameError) = await CommandLine.RunAsync("show-changes", Config, "--reference-path", template, "--output", "json");
        var (different, some, _) = await CommandLine.RunAsync("show-changes", template, "--reference-path", changed, "--output", "json");
        await RunInSandboxAsync("deploy-product");
        var (stack, ofStack, stackError) = await RunInSandboxAsync("show-changes", "--reference-stack-name", "techcorp-prod-a001-us-west-2-customer-churn-ml-stack");

        Assert.True(same == 0, sameError);
        Assert.Empty(JsonNode.Parse(none)!.AsArray());
        Assert.Equal(3, different);
        Assert.All(JsonNode.Parse(some)!.AsArray(), change => Assert.Equal(("CC-9999", "CC-1234"), ((string?)change!["Properties"]![0]!["Before"], (string?)change["Properties"]![0]!["After"])));
        Assert.True(stack == 0, stackError);
        Assert.Empty(JsonNode.Parse(ofStack)!.AsArray());
    }

    [Fact]
    public async Task AStackIsComparedWithAFileAndWithAnotherStack()
    {
        const string Stack = "techcorp-prod-a001-us-west-2-customer-churn-ml-stack";
        var changed = await ChangedConfigAsync("changed.yaml", ("CC-1234", "CC-9999"));
        await RunInSandboxAsync("deploy-product");

        var (exitCode, output, error) = await RunStackAsync("--stack-name", Stack, "--reference-path", changed);
        var (same, none, _) = await RunStackAsync("--stack-name", Stack, "--reference-stack-name", Stack);
        var (alone, _, says) = await RunStackAsync("--stack-name", Stack);
        var (both, _, refusal) = await RunStackAsync(Config, "--stack-name", Stack, "--reference-path", changed);
        var (nothing, _, demand) = await CommandLine.RunAsync("show-changes", "--reference-path", changed);

        Assert.True(exitCode == 3, error);
        Assert.StartsWith($"{Stack} compared with {changed}", output, StringComparison.Ordinal);
        Assert.Contains("Tags/cost_center: CC-9999 => CC-1234", output, StringComparison.Ordinal);
        Assert.Equal((0, "Nothing would change."), (same, none.Trim()));
        Assert.Equal((2, 2, 2), (alone, both, nothing));
        Assert.StartsWith("error ReferenceMissing: ", says, StringComparison.Ordinal);
        Assert.Contains("two things to compare", refusal, StringComparison.Ordinal);
        Assert.Contains("Give a config or a template, or --stack-name.", demand, StringComparison.Ordinal);

        Task<(int ExitCode, string Output, string Error)> RunStackAsync(params string[] arguments) =>
            CommandLine.RunAsync(["show-changes", .. arguments, "--sandbox", _folder, "--region", "us-west-2"]);
    }

    [Theory]
    [InlineData("ReferenceAmbiguous", "--reference-path and --reference-stack-name", "--reference-path", "a.yaml", "--reference-stack-name", "b")]
    [InlineData("ReferenceExcludes", "Leave --adopt away", "--reference-path", "a.yaml", "--adopt")]
    public async Task WhatDoesNotGoWithAReferenceIsRefused(string id, string says, params string[] options)
    {
        var (exitCode, _, error) = await CommandLine.RunAsync(["show-changes", Config, .. options]);

        Assert.Equal(2, exitCode);
        Assert.Contains(id, error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md", 0, "review.md")]
    [InlineData("Markdown", 0, "review.md")]
    [InlineData("HTML", 0, "review.html")]
    [InlineData("pdf", 2, "'pdf' is no format of a report. --format takes html or markdown.")]
    public async Task AReportIsWrittenInTheFormatAskedFor(string format, int expected, string says)
    {
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(_folder);
        try
        {
            var (exitCode, output, error) = await CommandLine.RunAsync("create-review-report", Config, "--format", format);

            Assert.Equal(expected, exitCode);
            Assert.Contains(says, output + error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    private static readonly string[] Starter =
    [
        "--company-name", "TechCorp", "--company-prefix", "techcorp", "--account-id", "123456789012", "--tenant-id", "a001", "--region", "us-west-2",
        "--use-case", "customer-churn", "--cost-center", "CC-1234", "--project", "churn", "--owner", "ml-platform",
    ];

    [Fact]
    public async Task AConfigIsWrittenInTheFolder()
    {
        var (exitCode, output, error) = await CommandLine.RunAsync(
            ["create-config", _folder, .. Starter, "--extra", "bucket_policy", "--tag", "team=churn=1", "--drift-rule", "BuildProject: known", "--output", "json"]);

        Assert.True(exitCode == 0, error);
        var file = Path.Combine(_folder, "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml");
        Assert.Equal(file, (string?)Json(output)["Path"]);
        var product = ProductReader.ReadFile(file).RequireValid();
        Assert.Equal(("churn=1", "known", "bucket_policy"), (product.Tags["team"], product.DriftRules[0].Reason, Assert.Single(product.Extras)));
    }

    [Fact]
    public async Task AConfigThatIsThereIsKeptWithoutForce()
    {
        var file = Path.Combine(_folder, "mine.yaml");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        var (kept, _, says) = await CommandLine.RunAsync(["create-config", file, .. Starter]);
        var (replaced, _, error) = await CommandLine.RunAsync(["create-config", file, .. Starter, "--force"]);

        Assert.Equal(1, kept);
        Assert.Contains("error FileExists: ", says, StringComparison.Ordinal);
        Assert.Contains("give --force", says, StringComparison.Ordinal);
        Assert.True(replaced == 0, error);
        Assert.True(ProductReader.ReadFile(file).IsValid);
    }

    [Fact]
    public async Task WhatIsWrongWithAConfigIsToldOnceAndOfItsOptions()
    {
        var (exitCode, _, error) = await CommandLine.RunAsync(["create-config", _folder, .. Starter, "--s3-prefix", "/x", "--vpc-id", "vpc-1", "--schedule", "daily"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("error ProductInvalid: ", error, StringComparison.Ordinal);
        Assert.All(["--s3-prefix is not allowed here: it is for --source-control s3", "--vpc-id is not allowed here", "--schedule is 'daily'"], text => Assert.Equal(2, error.Split(text).Length));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task WhatAConfigNeedsIsNamed()
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("create-config", _folder, "--company-name", "TechCorp", "--tag", "x=y");
        var (noTag, _, says) = await CommandLine.RunAsync("create-config", _folder, "--tag", "x");
        var (noDays, _, asks) = await CommandLine.RunAsync("create-config", _folder, "--log-retention-days", "year");

        Assert.Equal((2, 2, 2), (exitCode, noTag, noDays));
        Assert.Contains("'year' is no number of days. --log-retention-days takes one of 90, 120,", asks, StringComparison.Ordinal);
        Assert.Contains(
            "error ConfigIncomplete: A config needs --company-prefix, --account-id, --tenant-id, --region, --use-case, --cost-center, --project, --owner.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("nteractive", error, StringComparison.Ordinal);
        Assert.Contains("'x' is no tag", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListProductsNamesTheTiers()
    {
        var (exitCode, output, _) = await CommandLine.RunAsync("list-products", "--output", "json");
        var (asText, text, _) = await CommandLine.RunAsync("list-products", Config);

        Assert.Equal((0, 0), (exitCode, asText));
        Assert.Matches("enterprise +(\\S+ )?39 to 41 +(\\S+ )?36 to 38", text);
        Assert.Equal(["starter", "professional", "enterprise"], JsonNode.Parse(output)!.AsArray().Select(tier => (string?)tier!["Name"]));
    }

    [Fact]
    public async Task ShowProductListsEachResourceWithItsName()
    {
        var (exitCode, output, _) = await CommandLine.RunAsync("show-product", Config);

        Assert.Equal(0, exitCode);
        Assert.Contains("techcorp-prod-a001-us-west-2-customer-churn-models", output, StringComparison.Ordinal);
        Assert.Contains("AWS::CodePipeline::Pipeline", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-action")]
    [InlineData("deploy-product")]
    [InlineData("deploy-product", "a.yaml", "--output", "xml")]
    public async Task AWrongCommandLineExitsWithTwo(params string[] arguments)
    {
        var (exitCode, _, error) = await CommandLine.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task EmptyRepositoriesAreWarnedOfUntilTheyAreSeeded()
    {
        var (_, first, warned) = await RunInSandboxAsync("deploy-product");
        Assert.Contains("warning: Repositories ", warned, StringComparison.Ordinal);
        Assert.Contains("Run the same command with --seed", warned, StringComparison.Ordinal);
        Assert.Equal(2, Json(first)["Findings"]!.AsArray().Count(finding => (string?)finding!["Id"] == "RepositoryEmpty"));

        var (exitCode, second, error) = await RunInSandboxAsync("deploy-product", "--seed", "--timeout", "30", "--wait-for-other");
        Assert.True(exitCode == 0, error);
        Assert.DoesNotContain("warning", error, StringComparison.Ordinal);
        Assert.Equal(2, Json(second)["Findings"]!.AsArray().Count(finding => (string?)finding!["Id"] == "RepositorySeeded"));
    }

    [Fact]
    public async Task DataGoesWhereThatIsAskedFor()
    {
        await RunInSandboxAsync("deploy-product", "--no-wait");

        var (exitCode, removal, error) = await RunInSandboxAsync("delete-product", "--force", "--delete-data", "--wait-for-other", "--timeout", "01:00:00");

        Assert.True(exitCode == 0, error);
        Assert.Equal(13, Json(removal)["Deleted"]!.AsArray().Count);
        Assert.Empty(Json(removal)["Retained"]!.AsArray());
    }

    [Fact]
    public async Task AServiceRoleIsNotPutInThePlaceOfTheCallerWithoutForce()
    {
        await RunInSandboxAsync("deploy-product");

        var (exitCode, _, error) = await RunInSandboxAsync("show-changes", "--adopt", "--service-role", "arn:aws:iam::123456789012:role/other");

        Assert.Equal(1, exitCode);
        Assert.Contains("error ServiceRoleChanged: ", error, StringComparison.Ordinal);
        Assert.Contains("Leave --service-role out", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATemplateThatIsTooLargeNeedsABucketThatIsThere()
    {
        var config = Path.Combine(_folder, "large.yaml");
        await File.WriteAllTextAsync(config, Products.Configs.WithAllExtras("enterprise", "codecommit"), TestContext.Current.CancellationToken);

        var (without, _, asks) = await CommandLine.RunAsync(["deploy-product", config, "--sandbox"]);
        var (missing, _, says) = await CommandLine.RunAsync(["show-changes", config, "--sandbox", "--template-bucket", "no-such-bucket"]);

        Assert.Equal((1, 1), (without, missing));
        Assert.Contains("error TemplateTooLarge: ", asks, StringComparison.Ordinal);
        Assert.Contains("Give --template-bucket a bucket", asks, StringComparison.Ordinal);
        Assert.Contains("error TemplateBucketNotFound: ", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTimeGivenIsThatOfTheWait()
    {
        var (exitCode, _, error) = await RunInSandboxAsync("deploy-product", "--timeout", "00:00:03");

        Assert.Equal(1, exitCode);
        Assert.Contains("error OperationTimeout: ", error, StringComparison.Ordinal);
        Assert.Contains("give a longer --timeout", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy-product", "--timeout", "soon", "'soon' is no time to wait.")]
    [InlineData("deploy-product", "--timeout", "0", "'0' is no time to wait.")]
    [InlineData("delete-product", "--seed", null, "--seed")]
    [InlineData("deploy-product", "--delete-data", null, "--delete-data")]
    [InlineData("show-changes", "--enforce-iam", null, "--enforce-iam goes with --sandbox")]
    [InlineData("show-changes", "--policy", "caller.json", "--policy goes with --sandbox")]
    public async Task AnOptionThatTheActionDoesNotTakeIsBadInput(string action, string option, string? value, string said)
    {
        var (exitCode, _, error) = await CommandLine.RunAsync([action, Config, option, .. value is null ? Array.Empty<string>() : [value]]);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("error CommandLineInvalid: ", error, StringComparison.Ordinal);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "depoy-product", "config.yaml" }, "Did you mean 'deploy-product'?")]
    [InlineData(new[] { "deploy-product", "config.yaml", "--timout", "3" }, "Did you mean '--timeout'?")]
    public async Task ASlipOfTheFingerIsToldWithWhatWasMeant(string[] arguments, string said)
    {
        var (exitCode, output, error) = await CommandLine.RunAsync(arguments);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("error CommandLineInvalid: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheCallersPoliciesDecideInTheSandbox()
    {
        var policy = Path.Combine(_folder, "reader.json");
        await File.WriteAllTextAsync(
            policy,
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["cloudformation:Describe*","cloudformation:Get*"],"Resource":"*"}}""",
            TestContext.Current.CancellationToken);

        var (compared, _, comparison) = await CommandLine.RunAsync("show-changes", Config, "--sandbox", "--policy", policy);
        var (deployed, _, deployment) = await CommandLine.RunAsync("deploy-product", Config, "--sandbox", "--policy", policy);

        Assert.True(compared == 3, comparison);
        Assert.Equal(1, deployed);
        Assert.Contains("error AccessDenied: ", deployment, StringComparison.Ordinal);
        Assert.Contains("cloudformation:CreateChangeSet", deployment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoPolicyIsBadInput()
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("deploy-product", Config, "--sandbox", "--policy", Config);

        Assert.Equal(2, exitCode);
        Assert.Contains("error PolicyInvalid: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output", "json")]
    [InlineData("--enforce-iam")]
    public async Task TheConfigAfterSandboxIsTheConfig(params string[] options)
    {
        var (exitCode, _, error) = await CommandLine.RunAsync(["deploy-product", "--sandbox", Config, .. options]);

        Assert.True(exitCode == 0, error);
    }

    [Fact]
    public async Task TheConfigAfterSandboxMayLackToo()
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("deploy-product", "--sandbox", "no-such-config.yaml");

        Assert.Equal(2, exitCode);
        Assert.Contains("FileNotFound", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASandboxFolderThatIsAFileIsBadInput()
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("deploy-product", Config, "--sandbox", Config);

        Assert.Equal(2, exitCode);
        Assert.Contains($"'{Config}' is a file. --sandbox takes a folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASandboxFolderIsNoConfig()
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("deploy-product", "--sandbox", _folder);

        Assert.Equal(2, exitCode);
        Assert.Contains("Required argument missing", error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> RunInSandboxAsync(string action, params string[] more) =>
        CommandLine.RunAsync([action, Config, "--sandbox", _folder, "--output", "json", .. more]);

    private async Task<string> ChangedConfigAsync(string name, params (string Old, string New)[] edits)
    {
        var config = await File.ReadAllTextAsync(Config, TestContext.Current.CancellationToken);
        foreach (var (old, now) in edits)
        {
            Assert.Contains(old, config, StringComparison.Ordinal);
            config = config.Replace(old, now, StringComparison.Ordinal);
        }

        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, config, TestContext.Current.CancellationToken);
        return path;
    }

    private async Task TamperAsync(string parameter)
    {
        var product = ProductReader.ReadFile(Config).Product!;
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder });
        using var session = await SessionFactory.OpenAsync(
            new SessionRequest().For(product), sandbox, new RecordingObserver(), TestContext.Current.CancellationToken);
        var request = new PutParameterRequest { Name = $"/ml/{product.Name}/{parameter}", Value = "tampered", Overwrite = true };
        await session.Ssm.PutParameterAsync(request, TestContext.Current.CancellationToken);
    }

    private static JsonObject Json(string output) => JsonNode.Parse(output)!.AsObject();
}

/// <summary>Nothing runs beside these tests.</summary>
[CollectionDefinition(nameof(ApplicationTests), DisableParallelization = true)]
public sealed class ApplicationTestsAlone;

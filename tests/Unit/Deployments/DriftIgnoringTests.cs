using MlOps.Deployments;
using MlOps.Deployments.Drift;
using MlOps.Products;
using MlOps.Sandbox.State;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments;

/// <summary>Drift that a rule says is expected: still reported, as ignored, and not counted.</summary>
public sealed class DriftIgnoringTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("BuildProject/Description")]
    [InlineData("*Project/Desc*")]
    [InlineData("BuildProject")]
    [InlineData("AWS::CodeBuild::*")]
    [InlineData("*/Description")]
    public async Task What_a_rule_fits_is_ignored(string rule)
    {
        var report = await CheckChangedProjectAsync(rule);

        Assert.Equal(("IGNORED", false, 0, 1), (report.Status, report.Drifted, report.DriftedCount, report.IgnoredCount));
        var project = Assert.Single(report.Resources, resource => resource.Status == "IGNORED");
        var difference = Assert.Single(project.Differences);
        Assert.Equal(("BuildProject", "/Description", "by hand", "Ignored for this run."), (project.LogicalId, difference.PropertyPath, difference.Actual, difference.IgnoredBecause));
        Assert.EndsWith("by hand (ignored: Ignored for this run.)", difference.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BuildProject/Desc")]
    [InlineData("buildproject")]
    [InlineData("DeployProject")]
    [InlineData("AWS::CodeBuild::Project/Environment")]
    public async Task What_no_rule_fits_counts(string rule)
    {
        var report = await CheckChangedProjectAsync(rule);

        Assert.Equal(("DRIFTED", 1, 0), (report.Status, report.DriftedCount, report.IgnoredCount));
        Assert.Null(Assert.Single(Assert.Single(report.Resources, resource => resource.Status == "MODIFIED").Differences).IgnoredBecause);
    }

    [Fact]
    public async Task A_resource_of_which_only_a_part_is_ignored_has_drifted()
    {
        var product = await DeployAsync();
        Project().Properties["Description"] = "by hand";
        Project().Properties["TimeoutInMinutes"] = 7;

        var report = await CheckAsync(product, "BuildProject/Description");

        Assert.Equal(("DRIFTED", 1, 0), (report.Status, report.DriftedCount, report.IgnoredCount));
        var differences = Assert.Single(report.Resources, resource => resource.Status == "MODIFIED").Differences;
        Assert.Equal(["/Description", "/TimeoutInMinutes"], differences.Select(difference => difference.PropertyPath).Order(StringComparer.Ordinal));
        Assert.Equal(["/Description"], differences.Where(difference => difference.IgnoredBecause is not null).Select(difference => difference.PropertyPath));
    }

    [Theory]
    [InlineData("BuildProject", "IGNORED", false)]
    [InlineData("BuildProject/*", "DELETED", true)]
    public async Task A_resource_that_is_gone_is_ignored_by_a_rule_without_property(string rule, string status, bool drifted)
    {
        var product = await DeployAsync();
        _bed.Aws.World.Resources.Remove(Project());

        var report = await CheckAsync(product, rule);

        Assert.Equal(drifted, report.Drifted);
        var project = Assert.Single(report.Resources, resource => resource.LogicalId == "BuildProject");
        Assert.Equal(status, project.Status);
        Assert.Equal(!drifted, project.Reason == "It is gone. Ignored: Ignored for this run.");
    }

    [Fact]
    public async Task What_could_not_be_checked_is_never_ignored()
    {
        var product = await DeployAsync();
        _bed.Aws.Faults.Add(new MlOps.Sandbox.Faults.CallFault(MlOps.Sandbox.Faults.FaultKind.ServerError) { Operation = "BatchGetProjects", Times = 1000 });

        var report = await CheckAsync(product, "*Project");

        Assert.Equal(("PARTLY_CHECKED", 0), (report.Status, report.IgnoredCount));
        Assert.Equal("UNCHECKED", Assert.Single(report.Resources, resource => resource.LogicalId == "BuildProject").Status);
    }

    [Theory]
    [InlineData(0, "IGNORED")]
    [InlineData(-1, "DRIFTED")]
    public async Task A_rule_holds_until_the_end_of_its_last_day(int days, string status)
    {
        var product = await DeployAsync();
        Project().Properties["Description"] = "by hand";
        var today = DateOnly.FromDateTime((await _bed.OpenAsync(product)).Time.GetUtcNow().UtcDateTime);
        var rule = DriftRules.Of(new Dictionary<string, string?> { ["LogicalId"] = "BuildProject", ["Reason"] = "Trial.", ["Until"] = today.AddDays(days).ToString("O") });

        var report = await CheckAsync(product, rule);

        Assert.Equal(status, report.Status);
        var told = _bed.Observer.Warnings.Where(warning => warning.Contains("The drift rule 'BuildProject: Trial.' held until", StringComparison.Ordinal));
        Assert.Equal(days < 0 ? 1 : 0, told.Count());
    }

    [Fact]
    public async Task Rules_of_the_config_hold_for_its_product()
    {
        var product = DeploymentBed.Product(edits: ("tags:", "drift:\n  ignore:\n    - logical_id: BuildProject\n      property: /Description\n      reason: Known.\ntags:"));
        await _bed.DeployAsync(product);
        Project().Properties["Description"] = "by hand";

        var report = await _bed.CheckDriftAsync(product);

        Assert.Equal("IGNORED", report.Status);
        Assert.Equal("Known.", Assert.Single(report.Resources, resource => resource.Status == "IGNORED").Differences[0].IgnoredBecause);
    }

    [Fact]
    public void Only_reports_that_say_something_new_are_news()
    {
        var watch = new DriftWatch();
        var inSync = Report("IN_SYNC");

        Assert.Equal([true, false, true, false, true], new[] { inSync, inSync, Report("MODIFIED"), Report("MODIFIED"), inSync }.Select(watch.IsNews));
        Assert.True(watch.IsNews(Report("IN_SYNC", "other")));
    }

    [Theory]
    [InlineData("logical_id: Bild\n      reason: x", "DriftRuleFitsNothing", MlSeverity.Warning)]
    [InlineData("logical_id: BuildProject\n      property: /Enviroment/Image\n      reason: x", "DriftRuleFitsNothing", MlSeverity.Warning)]
    [InlineData("type: AWS::Code*\n      property: /Nothing\n      reason: x", "DriftRuleFitsNothing", MlSeverity.Warning)]
    [InlineData("reason: x", "DriftRuleTooBroad", MlSeverity.Error)]
    [InlineData("logical_id: '*'\n      reason: x", "DriftRuleTooBroad", MlSeverity.Error)]
    [InlineData("type: AWS::*\n      property: /*\n      reason: x", "DriftRuleTooBroad", MlSeverity.Error)]
    [InlineData("logical_id: '?*'\n      reason: x", "DriftRuleTooBroad", MlSeverity.Error)]
    [InlineData("type: AWS*\n      reason: x", "DriftRuleTooBroad", MlSeverity.Error)]
    [InlineData("type: A*\n      logical_id: '*'\n      reason: x", "DriftRuleTooBroad", MlSeverity.Error)]
    [InlineData("type: 'AWS:*'\n      reason: x", "DriftRuleTooBroad", MlSeverity.Error)]
    [InlineData("type: 'AWS???*'\n      property: /*\n      reason: x", "DriftRuleTooBroad", MlSeverity.Error)]
    [InlineData("property: '/*/*'\n      reason: x", "DriftRuleTooBroad", MlSeverity.Error)]
    [InlineData("logical_id: BuildProject", "MissingKey", MlSeverity.Error)]
    [InlineData("property: Description\n      reason: x", "InvalidValue", MlSeverity.Error)]
    [InlineData("type: AWS::CodeBuild::Project\n      reason: x\n      until: \"2027-02-30\"", "InvalidValue", MlSeverity.Error)]
    [InlineData("type: AWS::CodeBuild::Project\n      reason: x\n      until: 2027-02-20", "UnquotedString", MlSeverity.Error)]
    [InlineData("type: AWS::CodeBuild::Project\n      reason: x\n      when: now", "UnknownKey", MlSeverity.Error)]
    public void A_rule_that_is_not_right_is_found_where_it_stands(string rule, string id, string severity)
    {
        var read = ProductReader.ReadText(Configs.Starter + $"drift:\n  ignore:\n    - {rule}\n");

        var finding = Assert.Single(read.Findings, finding => finding.Id == id);
        Assert.Equal(severity, finding.Severity);
        Assert.InRange(finding.Line, 19, 21);
        Assert.StartsWith("drift.ignore[0]", finding.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logical_id: BuildProject\n      property: /Environment/Image")]
    [InlineData("property: /Environment/*")]
    [InlineData("property: \"/Tags/*\"")]
    [InlineData("type: AWS::Code*\n      property: /Environment")]
    public void A_rule_about_a_property_that_one_of_the_resources_has_is_right(string rule) =>
        Assert.DoesNotContain(ProductReader.ReadText(Configs.Starter + $"drift:\n  ignore:\n    - {rule}\n      reason: x\n").Findings, finding => finding.Id == "DriftRuleFitsNothing");

    [Theory]
    [InlineData("logical_id: techcorp-prod-a001-us-west-2-customer-churn-ml-stack")]
    [InlineData("logical_id: '*-stack'")]
    [InlineData("type: AWS::CloudFormation::Stack")]
    [InlineData("type: AWS::CloudFormation::Stack\n      property: /EnableTerminationProtection")]
    [InlineData("property: /StackPolicyBody")]
    public void A_rule_about_what_guards_a_stack_is_right_in_production_and_fits_nothing_elsewhere(string rule)
    {
        var config = Configs.Starter + $"drift:\n  ignore:\n    - {rule}\n      reason: x\n";

        Assert.DoesNotContain(ProductReader.ReadText(config).Findings, finding => finding.Path.StartsWith("drift", StringComparison.Ordinal));
        var elsewhere = ProductReader.ReadText(config.Replace("env: prod", "env: dev", StringComparison.Ordinal)).Findings;
        Assert.Equal("DriftRuleFitsNothing", Assert.Single(elsewhere, finding => finding.Path.StartsWith("drift", StringComparison.Ordinal)).Id);
    }

    [Theory]
    [InlineData("type: AWS::CloudFormation::Stack\n      property: /EnablTerminationProtection", "Did you mean '/EnableTerminationProtection'?")]
    [InlineData("logical_id: techcorp-prod-a001-us-west-2-customer-churn-ml-stak", "Did you mean 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack'?")]
    public void A_slip_in_a_rule_about_the_stack_is_found(string rule, string suggestion)
    {
        var read = ProductReader.ReadText(Configs.Starter + $"drift:\n  ignore:\n    - {rule}\n      reason: x\n");

        Assert.Equal(suggestion, Assert.Single(read.Findings, finding => finding.Id == "DriftRuleFitsNothing").Suggestion);
    }

    [Fact]
    public async Task A_lifted_guard_that_a_rule_expects_does_not_count_and_is_not_warned_of()
    {
        var product = DeploymentBed.Product(edits: ("tags:", "drift:\n  ignore:\n    - type: AWS::CloudFormation::Stack\n      property: /EnableTerminationProtection\n      reason: Known.\ntags:"));
        await _bed.DeployAsync(product);
        var client = (await _bed.OpenAsync(product)).CloudFormation;
        await client.UpdateTerminationProtectionAsync(new() { StackName = product.StackName, EnableTerminationProtection = false }, Token);

        var report = await _bed.CheckDriftAsync(product);

        Assert.Equal(("IGNORED", true), (report.Status, DriftVerdict.IsClean(report)));
        Assert.Equal("Known.", Assert.Single(report.Resources, resource => resource.Status == "IGNORED").Differences[0].IgnoredBecause);
        Assert.Empty(report.Findings);

        await client.SetStackPolicyAsync(
            new() { StackName = product.StackName, StackPolicyBody = """{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}""" }, Token);
        var worse = await _bed.CheckDriftAsync(product);
        Assert.Equal("DRIFTED", worse.Status);
        Assert.Contains("no policy against replacing", Assert.Single(worse.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod", true)]
    [InlineData("dev", false)]
    public async Task A_given_rule_about_the_guards_of_a_stack_means_something_in_production_also_while_they_are_there(string environment, bool isMeant)
    {
        var product = DeploymentBed.Product(environment);
        await _bed.DeployAsync(product);
        var given = new GivenDriftRules([DriftRules.Parse("AWS::CloudFormation::Stack/EnableTerminationProtection"), DriftRules.Parse("*-ml-stack/StackPolicyBody")]);

        given.See(await _bed.CheckDriftAsync(product));
        given.Warn(_bed.Observer);

        Assert.Equal(isMeant ? 0 : 2, _bed.Observer.Warnings.Count(warning => warning.StartsWith("The drift rule '", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("BuildProject", "BuildProject", null, null, "Ignored for this run.", null)]
    [InlineData("BuildProject: known", "BuildProject", null, null, "known", null)]
    [InlineData("AWS::IAM::Role/Tags: a: b", null, "AWS::IAM::Role", "/Tags", "a: b", null)]
    [InlineData("*/Environment/* until 2027-03-31: newer images", "*", null, "/Environment/*", "newer images", "2027-03-31")]
    [InlineData("BuildProject until 2027-03-31", "BuildProject", null, null, "Ignored for this run.", "2027-03-31")]
    [InlineData("BuildProject/Tags/valid until 2020", "BuildProject", null, "/Tags/valid until 2020", "Ignored for this run.", null)]
    public void A_text_may_have_a_reason_and_a_last_day(string text, string? logicalId, string? type, string? property, string reason, string? until)
    {
        var rule = DriftRules.Parse(text);

        Assert.Equal((logicalId, type, property, reason, until), (rule.LogicalId, rule.Type, rule.Property, rule.Reason, rule.Until?.ToString("O")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("*")]
    [InlineData("*: all")]
    [InlineData("**/*: all")]
    [InlineData("*::*: all")]
    [InlineData("AWS::*/*: all")]
    [InlineData("AWS::?*: all")]
    [InlineData("A*::*: all")]
    [InlineData("AWS???*::*/*: all")]
    public void A_text_that_is_no_rule_is_refused(string text) =>
        Assert.Equal("DriftRuleInvalid", Assert.Throws<MlOpsException>(() => DriftRules.Parse(text)).Id);

    [Theory]
    [InlineData("Reason", "x")]
    [InlineData("Until", "2027-01-01")]
    [InlineData("Resource", "BuildProject")]
    public void Values_that_are_no_rule_are_refused(string name, string value) =>
        Assert.Equal("DriftRuleInvalid", Assert.Throws<MlOpsException>(() => DriftRules.Of(new Dictionary<string, string?> { [name] = value })).Id);

    private async Task<MlDriftReport> CheckChangedProjectAsync(string rule)
    {
        var product = await DeployAsync();
        Project().Properties["Description"] = "by hand";
        return await CheckAsync(product, rule);
    }

    private async Task<MlProduct> DeployAsync()
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        return product;
    }

    private Task<MlDriftReport> CheckAsync(MlProduct product, string rule) => CheckAsync(product, DriftRules.Parse(rule));

    private async Task<MlDriftReport> CheckAsync(MlProduct product, MlDriftRule rule) =>
        await new DriftOperation(await _bed.OpenAsync(product), _bed.Observer).CheckAsync(DeploymentTarget.Of(product), new DriftOptions { Ignore = [rule] }, Token);

    private LiveResource Project() => _bed.Resources.Single(resource => resource.Type == "AWS::CodeBuild::Project" && resource.Id.EndsWith("-build", StringComparison.Ordinal));

    private static MlDriftReport Report(string status, string stackId = "id") =>
        new() { StackId = stackId, Resources = [new MlResourceDrift { LogicalId = "A", Status = status }] };
}

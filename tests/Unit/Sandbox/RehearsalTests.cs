using System.Text.Json.Nodes;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.Rehearsals;
using MlOps.Sandbox.Time;
using MlOps.Unit.Deployments;
using MlOps.Unit.OperatorPolicies.Lives;

namespace MlOps.Unit.Sandbox;

/// <summary>A rehearsal succeeds where nothing comes between, and each of its steps fails when what it checks does not hold.</summary>
public sealed class RehearsalTests
{
    private const string Parameter = "SsmModelPackageGroupArn";

    private static readonly string[] Steps =
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
    ];

    private static readonly MlProduct Product = DeploymentBed.Product("dev");

    /// <summary>What goes wrong, by what it is, and the words that the step fails with.</summary>
    private static readonly Dictionary<string, (Interference Interference, string Words)> Breaks = new(StringComparer.Ordinal)
    {
        ["a resource is missing from the template"] = (
            new Interference { WriteTemplate = product => Altered(product, resources: 1) },
            "RehearsalSurprise: The template has "),
        ["the template names a type that is none"] = (
            new Interference { WriteTemplate = product => Altered(product, "AWS::S3::Bucket", "AWS::S3::Bukcet") },
            "AWS::S3::Bukcet"),
        ["a resource cannot be created"] = (
            Before("Deploy", sandbox => sandbox.Faults.Add(new ResourceFault("the disk is full") { Type = "AWS::S3::Bucket", Action = "Create" })),
            "the disk is full"),
        ["somebody changed the stack"] = (Before("Deploy again, nothing changed", ChangeTagsAsync), "RehearsalSurprise: Unexpected changes: "),
        ["a resource cannot be updated"] = (
            Before("Change its tags, and back", sandbox => sandbox.Faults.Add(new ResourceFault("the disk is full") { Type = "AWS::S3::Bucket", Action = "Update" })),
            "the disk is full"),
        ["somebody changed a resource"] = (
            Before("Check for drift, there is none", sandbox => WriteParameterAsync(sandbox, "somebody's")),
            $"RehearsalSurprise: Drift right after deployment: {Parameter}"),
        ["the resource to tamper with is gone"] = (
            Before("Tamper with a resource", DeleteParameterAsync),
            "A parameter type is required when you create a parameter."),
        ["what was tampered with is as it was"] = (
            Restoring(),
            $"RehearsalSurprise: Expected drift of {Parameter} alone; found "),
        ["what was tampered with is gone"] = (Before("Find that drift", DeleteParameterAsync), "RehearsalSurprise: Expected a difference in /Value alone; found "),
        ["a resource cannot be deleted"] = (
            Before("Remove, data too", sandbox => sandbox.Faults.Add(new ResourceFault("it is in use") { LogicalId = "ModelPackageGroup", Action = "Delete", Times = 100 })),
            "it is in use"),
        ["a resource is left"] = (
            Before("Nothing is left", sandbox => Owner(sandbox).Json("ssm", "PutParameter", """{"Name":"/left","Type":"String","Value":"x"}""")),
            "RehearsalSurprise: Left in the account: AWS::SSM::Parameter /left in 123456789012 us-west-2"),
        ["a stack is left"] = (Before("Nothing is left", AnnounceStackAsync), "RehearsalSurprise: A stack is left."),
    };

    [Fact]
    public async Task All_steps_succeed_where_nothing_comes_between()
    {
        var rehearsal = await RunAsync(Product, new Interference());

        Assert.Equal(Steps, rehearsal.Steps.Select(step => step.Name));
        Assert.All(rehearsal.Steps, step => Assert.True(step.Succeeded, step.Detail));
    }

    [Fact]
    public async Task A_config_with_errors_fails_the_first_step()
    {
        var config = await File.ReadAllTextAsync(Sample, TestContext.Current.CancellationToken);
        var product = ProductReader.ReadText(config.Replace("company_prefix:", "colour: red\n  company_prefix:", StringComparison.Ordinal)).Product!;

        var rehearsal = await RunAsync(product, new Interference());

        AssertFailed(rehearsal, "Check the config", "colour");
    }

    [Theory]
    [InlineData("Make the template", "a resource is missing from the template")]
    [InlineData("Lint the template", "the template names a type that is none")]
    [InlineData("Deploy", "a resource cannot be created")]
    [InlineData("Deploy again, nothing changed", "somebody changed the stack")]
    [InlineData("Change its tags, and back", "a resource cannot be updated")]
    [InlineData("Check for drift, there is none", "somebody changed a resource")]
    [InlineData("Tamper with a resource", "the resource to tamper with is gone")]
    [InlineData("Find that drift", "what was tampered with is as it was")]
    [InlineData("Find that drift", "what was tampered with is gone")]
    [InlineData("Remove, data too", "a resource cannot be deleted")]
    [InlineData("Nothing is left", "a resource is left")]
    [InlineData("Nothing is left", "a stack is left")]
    public async Task A_step_fails_when_what_it_checks_does_not_hold(string step, string broken)
    {
        var (interference, words) = Breaks[broken];

        var rehearsal = await RunAsync(Product, interference);

        AssertFailed(rehearsal, step, words);
    }

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Each_scenario_rehearses_clean(string file)
    {
        var rehearsal = await RecordedLives.RehearsedAsync(file);

        Assert.True(rehearsal.Succeeded, string.Join('\n', rehearsal.Steps.Select(step => $"{step}, {step.Detail}")));
        Assert.Equal(Steps, rehearsal.Steps.Select(step => step.Name));

        // The product lived under the policies of its operator alone: they are sufficient. MinimalityTests holds that they are minimal.
        Assert.Empty(rehearsal.Denied);
        Assert.True(rehearsal.PolicyUse.Sum(use => use.Calls) > 100);
    }

    private static string Sample => Directory.GetFiles(RepositoryFolder.Combine("samples", "configs"), "*.yaml")[0];

    private static void AssertFailed(MlRehearsal rehearsal, string step, string words)
    {
        Assert.False(rehearsal.Succeeded);
        Assert.Equal(Steps.TakeWhile(name => name != step).Append(step), rehearsal.Steps.Select(result => result.Name));
        Assert.All(rehearsal.Steps.SkipLast(1), result => Assert.True(result.Succeeded, result.Detail));
        Assert.False(rehearsal.Steps[^1].Succeeded);
        Assert.Contains(words, rehearsal.Steps[^1].Detail, StringComparison.Ordinal);
    }

    private static Task<MlRehearsal> RunAsync(MlProduct product, Interference interference) =>
        new Rehearsal(new RecordingObserver(), interference).RunAsync(product, TestContext.Current.CancellationToken);

    private static Interference Before(string step, Func<EmbeddedAws, Task> interfere) =>
        new() { BeforeStep = (name, sandbox) => name == step ? interfere(sandbox) : Task.CompletedTask };

    private static Interference Before(string step, Action<EmbeddedAws> interfere) => Before(step, sandbox =>
    {
        interfere(sandbox);
        return Task.CompletedTask;
    });

    private static Interference Restoring()
    {
        var value = "";
        return new Interference
        {
            BeforeStep = async (step, sandbox) =>
            {
                if (step == "Tamper with a resource")
                {
                    value = await ReadParameterAsync(sandbox);
                }
                else if (step == "Find that drift")
                {
                    await WriteParameterAsync(sandbox, value);
                }
            },
        };
    }

    private static MlTemplate Altered(MlProduct product, string old = "", string now = "", int resources = 0)
    {
        var template = ProductTemplate.Write(product);
        return new MlTemplate
        {
            Name = template.Name,
            Body = old.Length > 0 ? template.Body.Replace(old, now, StringComparison.Ordinal) : template.Body,
            Format = template.Format,
            Resources = template.Resources.SkipLast(resources).ToDictionary(StringComparer.Ordinal),
        };
    }

    // Whoever comes between is not the product's operator.
    private static RawClient Owner(EmbeddedAws sandbox) => new(sandbox) { AccessKeyId = Identities.RootKey(Product.AccountId) };

    private static async Task ChangeTagsAsync(EmbeddedAws sandbox)
    {
        await Owner(sandbox).Query(
            "cloudformation",
            "UpdateStack",
            ("StackName", Product.StackName),
            ("UsePreviousTemplate", "true"),
            ("Capabilities.member.1", "CAPABILITY_NAMED_IAM"),
            ("Tags.member.1.Key", "somebody"),
            ("Tags.member.1.Value", "was here"));
        ((SandboxTime)sandbox.World.Time).Advance(TimeSpan.FromHours(1));
    }

    private static Task AnnounceStackAsync(EmbeddedAws sandbox) => Owner(sandbox).Query(
        "cloudformation",
        "CreateChangeSet",
        ("StackName", "left"),
        ("ChangeSetName", "left"),
        ("ChangeSetType", "CREATE"),
        ("TemplateBody", """{"Resources":{"A":{"Type":"AWS::SNS::Topic"}}}"""));

    private static Task<JsonObject> WriteParameterAsync(EmbeddedAws sandbox, string value) => Owner(sandbox).Json(
        "ssm",
        "PutParameter",
        new JsonObject { ["Name"] = Product.ResourceNames[Parameter], ["Value"] = value, ["Overwrite"] = true }.ToJsonString());

    private static Task DeleteParameterAsync(EmbeddedAws sandbox) =>
        Owner(sandbox).Json("ssm", "DeleteParameter", new JsonObject { ["Name"] = Product.ResourceNames[Parameter] }.ToJsonString());

    private static async Task<string> ReadParameterAsync(EmbeddedAws sandbox)
    {
        var answer = await Owner(sandbox).Json("ssm", "GetParameter", new JsonObject { ["Name"] = Product.ResourceNames[Parameter] }.ToJsonString());
        return answer["Parameter"]!["Value"]!.ToString();
    }
}

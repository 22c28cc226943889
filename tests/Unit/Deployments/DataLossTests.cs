using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Unit.Deployments.Holders;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments;

/// <summary>A change of the source from CodeCommit to S3 takes both repositories away.</summary>
public sealed class DataLossTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    private static DeployOptions Force => new() { Force = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static MlProduct WithArchives(string environment) => DeploymentBed.Product(environment, "s3\n  s3_prefix: acme-sources/churn");

    [Theory]
    [InlineData("dev", false)]
    [InlineData("prod", true)]
    public async Task Repositories_are_not_deleted_unasked(string environment, bool namesPolicy)
    {
        await _bed.DeployAsync(DeploymentBed.Product(environment));
        var changed = WithArchives(environment);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(changed));

        Assert.Equal(("DataWouldBeLost", changed.StackName), (error.Id, error.Resource));
        Assert.Equal(2, error.Findings.Count);
        Assert.Contains("(AWS::CodeCommit::Repository ", error.Message, StringComparison.Ordinal);
        Assert.Equal(namesPolicy, error.RecommendedAction!.Contains("policy", StringComparison.Ordinal));
        Assert.Equal(2, _bed.Resources.Count(resource => resource.Type == "AWS::CodeCommit::Repository"));
        Assert.Equal("CREATE_COMPLETE", (await _bed.FindStackAsync(changed))!.StackStatus.Value);
    }

    [Fact]
    public async Task A_plan_warns_of_each_and_force_goes_on()
    {
        await _bed.DeployAsync(DeploymentBed.Product("dev"));
        var changed = WithArchives("dev");

        var plan = await _bed.PlanAsync(changed);
        Assert.Equal(2, plan.Findings.Count(finding => finding.Id == "DataWouldBeLost" && finding.Severity == MlSeverity.Warning));

        await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(changed));
        var forced = await _bed.DeployAsync(changed, Force);
        Assert.Equal("UPDATE_COMPLETE", forced.Status);
        Assert.Equal(2, forced.Findings.Count(finding => finding.Id == "DataLossForced" && finding.Message.EndsWith("holds data and is deleted, because of -Force.", StringComparison.Ordinal)));
        Assert.Equal(2, _bed.Observer.Warnings.Count(warning => warning.EndsWith("holds data and is deleted, because of -Force.", StringComparison.Ordinal)));
        Assert.DoesNotContain(_bed.Resources, resource => resource.Type == "AWS::CodeCommit::Repository");
    }

    [Fact]
    public async Task Of_a_key_it_is_said_what_can_never_be_read_again_and_how_to_have_it_back()
    {
        var product = HolderBed.Enterprise;
        await _bed.DeployEnterpriseAsync(product);
        var key = _bed.Resources.Single(resource => resource.Type == "AWS::KMS::Key").Id;
        var below = Below();
        Assert.Equal(product.Name, below.Name);

        var planned = (await _bed.PlanAsync(below)).Findings.Single(finding => finding.Message.StartsWith("EncryptionKey (", StringComparison.Ordinal));
        var forced = (await _bed.DeployAsync(below, Force)).Findings.Single(finding => finding.Message.StartsWith("EncryptionKey (", StringComparison.Ordinal));

        Assert.Equal(("DataWouldBeLost", "DataLossForced"), (planned.Id, forced.Id));
        Assert.All([planned, forced], finding =>
        {
            Assert.Contains("schedules its deletion in 30 days: nothing that is encrypted with it can be read from then on", finding.Message, StringComparison.Ordinal);
            Assert.Contains($"\n  aws kms cancel-key-deletion --key-id {key} --region us-west-2\n", finding.Suggestion, StringComparison.Ordinal);
        });
        Assert.Contains(_bed.Observer.Warnings, warning => warning.Contains("aws kms cancel-key-deletion", StringComparison.Ordinal));
    }

    // The same product in a tier that has no key and joins no VPC.
    private static MlProduct Below()
    {
        var config = Configs.Enterprise.With("env: prod", "env: dev").With("tier: enterprise", "tier: professional");
        var vpc = config.IndexOf("  vpc_integration:", StringComparison.Ordinal);
        return ProductReader.ReadText(config.Remove(vpc, config.IndexOf("tags:", vpc, StringComparison.Ordinal) - vpc)).Product!;
    }

    [Fact]
    public async Task The_policy_of_production_stands_before_force_and_not_in_the_middle_of_an_update()
    {
        await _bed.DeployAsync(DeploymentBed.Product());
        var changed = WithArchives("prod");

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(changed, Force));

        Assert.Equal(("StackPolicyForbids", changed.StackName), (error.Id, error.Resource));
        Assert.Equal(2, error.Findings.Count);
        Assert.EndsWith(
            $":\n  aws cloudformation set-stack-policy --stack-name {changed.StackName} --region us-west-2 --stack-policy-body "
            + """'{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}'""",
            error.RecommendedAction,
            StringComparison.Ordinal);
        Assert.Equal("CREATE_COMPLETE", (await _bed.FindStackAsync(changed))!.StackStatus.Value);
    }

    [Fact]
    public async Task Where_the_policy_is_lifted_force_goes_on_and_puts_it_back()
    {
        await _bed.DeployAsync(DeploymentBed.Product());
        var changed = WithArchives("prod");
        await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(changed, Force));
        var client = (await _bed.OpenAsync(changed)).CloudFormation;
        await client.SetStackPolicyAsync(
            new SetStackPolicyRequest { StackName = changed.StackName, StackPolicyBody = """{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}""" },
            Token);

        var forced = await _bed.DeployAsync(changed, Force);

        // A template of production retains them.
        Assert.Equal(2, forced.Findings.Count(finding => finding.Message.Contains("is removed from the stack, though not deleted", StringComparison.Ordinal)));
        Assert.Equal(2, _bed.Resources.Count(resource => resource.Type == "AWS::CodeCommit::Repository"));
        var policy = await client.GetStackPolicyAsync(new GetStackPolicyRequest { StackName = changed.StackName }, Token);
        Assert.Contains("Update:Delete", policy.StackPolicyBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("True", "Delete", "replaced")]
    [InlineData("Conditional", "Delete", "replaced, depending on a value that is known only then")]
    [InlineData("Conditional", "Retain", null)]
    [InlineData("False", "Delete", null)]
    public void A_replacement_that_depends_on_a_value_is_a_loss_too(string replacement, string policy, string? fate)
    {
        var template = TemplateReader.Read($"Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    UpdateReplacePolicy: {policy}\n").Require();
        var change = new MlChange { LogicalId = "Bucket", Type = "AWS::S3::Bucket", PhysicalId = "b", Action = "Modify", Replacement = replacement };

        var losses = DataLoss.Of([change], new DeployedStack(new Stack { StackName = "s", StackId = "arn:aws:cloudformation:us-west-2:123456789012:stack/s/1" }, template));

        Assert.Equal(fate is null ? [] : [fate], losses.Select(loss => loss.Fate));
    }
}

using System.Text.Json.Nodes;
using MlOps.Deployments;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments;

/// <summary>Extras come and go with their switches, and what holds data does not go by a switch alone.</summary>
public sealed class ExtrasDeploymentTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("bucket_policy: true", "ArtifactsBucketPolicy")]
    [InlineData("source_trigger: true", "BuildSourceRule DeploySourceRule")]
    [InlineData("deploy_role: true", "DeployRole")]
    [InlineData("schedule: rate(1 day)", "BuildScheduleRule")]
    public async Task A_switch_adds_its_resources_to_a_stack_and_takes_them_away(string extras, string resources)
    {
        await _bed.DeployAsync(Product("dev"));

        var with = await _bed.DeployAsync(Product("dev", extras));
        var without = await _bed.DeployAsync(Product("dev"));

        Assert.Equal(resources, Changed(with, "Add"));
        Assert.Equal(resources, Changed(without, "Remove"));
        Assert.DoesNotContain(with.Changes.Concat(without.Changes), change => change.Replacement == "True");
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Images_are_not_lost_by_a_switch(string environment)
    {
        await _bed.DeployAsync(Product(environment, "ecr_repository: true"));

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(Product(environment)));

        Assert.Equal("DataWouldBeLost", error.Id);
        Assert.Contains("ImageRepository", error.Message + string.Join(' ', error.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removal_that_keeps_images_says_how_to_delete_them()
    {
        var product = Product("prod", "ecr_repository: true");
        await _bed.DeployAsync(product);

        var removal = await _bed.RemoveAsync(product, new RemoveOptions { Force = true, DeleteData = true });

        var kept = Assert.Single(removal.Retained);
        Assert.Equal("ImageRepository", kept.LogicalId);
        Assert.Equal("The template retains its images. Its command deletes them.", kept.Reason);
        Assert.Equal($"aws ecr delete-repository --force --repository-name {product.ResourceNames["ImageRepository"]} --region us-west-2", kept.Command);
        Assert.Single(RemovalDescription.Lines(removal, new RemoveOptions()), line => line.StartsWith("Keep ", StringComparison.Ordinal) && line.EndsWith($".\n  {kept.Command}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_image_repository_that_no_stack_has_is_the_only_thing_to_delete_where_the_product_is_deployed()
    {
        var product = Product("dev", "ecr_repository: true");
        var name = product.ResourceNames["ImageRepository"];
        await _bed.DeployAsync(Product("dev"));
        Add("AWS::ECR::Repository", name, new JsonObject { ["RepositoryName"] = name });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(product));

        Assert.Equal("ChangeSetFailed", error.Id);
        Assert.DoesNotContain("Remove-MlProduct", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("import it into the stack", error.RecommendedAction, StringComparison.Ordinal);
        Assert.EndsWith($"\n  aws ecr delete-repository --repository-name {name} --region us-west-2", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS::ECR::Repository", "ImageRepository", "RepositoryName")]
    [InlineData("AWS::CodeCommit::Repository", "ModelBuildRepository", "RepositoryName")]
    public async Task What_another_stack_has_is_never_to_be_deleted(string type, string logicalId, string property)
    {
        var product = Product("prod", "ecr_repository: true");
        var name = product.ResourceNames[logicalId];
        await _bed.DeployAsync(DeploymentBed.Product("prod", "s3\n  s3_prefix: acme-sources/churn"));
        await _bed.DeployForeignAsync(product, new JsonObject { ["Resources"] = new JsonObject { ["It"] = new JsonObject { ["Type"] = type, ["Properties"] = new JsonObject { [property] = name } } } }.ToJsonString(), "somebody-else");

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(product));

        Assert.Equal("ChangeSetFailed", error.Id);
        Assert.DoesNotContain("delete-repository", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains($"Stack somebody-else has {name}, and keeps it.", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_plan_says_who_has_a_name_and_gives_the_command_only_where_no_stack_has_it(bool isOfStack)
    {
        var product = Product("prod");
        await _bed.DeployAsync(DeploymentBed.Product("prod", "s3\n  s3_prefix: acme-sources/churn"));
        var name = product.ResourceNames["ModelBuildRepository"];
        if (isOfStack)
        {
            await _bed.DeployForeignAsync(product, $$$"""{"Resources": {"Code": {"Type": "AWS::CodeCommit::Repository", "Properties": {"RepositoryName": "{{{name}}}" } } } }""", "somebody-else");
        }
        else
        {
            Add("AWS::CodeCommit::Repository", "0f0e0d0c-1111-2222-3333-444455556666", new JsonObject { ["RepositoryName"] = name, ["Name"] = name });
        }

        var finding = Assert.Single((await _bed.PlanAsync(product)).Findings, finding => finding.Id == "NameConflictValidation");

        Assert.DoesNotContain("Remove-MlProduct", finding.Suggestion, StringComparison.Ordinal);
        if (isOfStack)
        {
            Assert.Contains($"Stack somebody-else has {name}, and keeps it.", finding.Suggestion, StringComparison.Ordinal);
            Assert.DoesNotContain("aws ", finding.Suggestion, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("give it another name", finding.Suggestion, StringComparison.Ordinal);
            Assert.EndsWith($"\n  aws codecommit delete-repository --repository-name {name} --region us-west-2", finding.Suggestion, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_CloudFormation_could_not_delete_is_told_of_a_deployment_that_is_complete()
    {
        await _bed.DeployAsync(Product("dev", "deploy_role: true"));
        var role = _bed.Resources.Single(resource => resource.Type == "AWS::IAM::Role" && resource.Id.Contains("deploy", StringComparison.Ordinal));
        role.Properties["ManagedPolicyArns"] = new JsonArray("arn:aws:iam::aws:policy/ReadOnlyAccess");

        var deployment = await _bed.DeployAsync(Product("dev"));

        Assert.Equal("UPDATE_COMPLETE", deployment.Status);
        var finding = Assert.Single(deployment.Findings, finding => finding.Id == "CleanupFailed");
        Assert.Contains($"DeployRole (AWS::IAM::Role {role.Id})", finding.Message, StringComparison.Ordinal);
        Assert.Contains(_bed.Observer.Warnings, line => line.StartsWith("DeployRole ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_that_CloudFormation_could_not_delete_is_to_be_deleted_only_where_nobody_needs_it()
    {
        await _bed.DeployAsync(Product("dev", "ecr_repository: true"));
        _bed.Aws.Faults.Add(new ResourceFault("The repository cannot be deleted because it still contains images") { LogicalId = "ImageRepository", Action = "Delete", Times = 9 });

        var deployment = await _bed.DeployAsync(Product("dev"), new DeployOptions { Force = true });

        var finding = Assert.Single(deployment.Findings, finding => finding.Id == "CleanupFailed");
        Assert.EndsWith("where nobody needs what is in it, empty and delete it.", finding.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", "unless -Force is given")]
    [InlineData("prod", "also with -Force")]
    public async Task A_plan_says_what_force_does_for_data_that_would_be_lost(string environment, string expected)
    {
        await _bed.DeployAsync(Product(environment, "ecr_repository: true"));

        var finding = Assert.Single((await _bed.PlanAsync(Product(environment))).Findings, finding => finding.Id == "DataWouldBeLost");

        Assert.Contains(expected, finding.Suggestion, StringComparison.Ordinal);
    }

    private void Add(string type, string id, JsonObject properties) => _bed.Aws.World.Resources.Add(new LiveResource
    {
        AccountId = "123456789012",
        Region = "us-west-2",
        Type = type,
        Id = id,
        Properties = properties,
        Created = _bed.Aws.World.Time.GetUtcNow(),
    });

    private static MlProduct Product(string environment, string? extras = null) => extras is null
        ? DeploymentBed.Product(environment)
        : DeploymentBed.Product(environment, "codecommit", ("tags:", $"extras: {{{extras}}}\ntags:"));

    private static string Changed(MlDeployment deployment, string action) =>
        string.Join(' ', deployment.Changes.Where(change => change.Action == action).Select(change => change.LogicalId).Order(StringComparer.Ordinal));
}

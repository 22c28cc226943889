using MlOps.Deployments;

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
        Assert.EndsWith($"\n  aws ecr delete-repository --force --repository-name {product.ResourceNames["ImageRepository"]} --region us-west-2", kept.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_repository_that_is_in_the_way_of_a_deployed_product_is_the_only_thing_to_delete()
    {
        var product = Product("prod", "ecr_repository: true");
        var name = product.ResourceNames["ImageRepository"];
        await _bed.DeployAsync(Product("prod"));
        await _bed.DeployForeignAsync(product, $$$"""{"Resources": {"Images": {"Type": "AWS::ECR::Repository", "Properties": {"RepositoryName": "{{{name}}}" } } } }""", "somebody-else");

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(product));

        Assert.Equal("ChangeSetFailed", error.Id);
        Assert.DoesNotContain("Remove-MlProduct", error.RecommendedAction, StringComparison.Ordinal);
        Assert.EndsWith($"\n  aws ecr delete-repository --repository-name {name} --region us-west-2", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("import it into the stack", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_is_in_the_way_of_a_deployed_product_is_named_by_its_plan_with_what_deletes_it_alone()
    {
        var product = Product("prod");
        await _bed.DeployAsync(DeploymentBed.Product("prod", "s3\n  s3_prefix: acme-sources/churn"));
        var name = product.ResourceNames["ModelBuildRepository"];
        await _bed.DeployForeignAsync(product, $$$"""{"Resources": {"Code": {"Type": "AWS::CodeCommit::Repository", "Properties": {"RepositoryName": "{{{name}}}" } } } }""", "somebody-else");

        var finding = Assert.Single((await _bed.PlanAsync(product)).Findings, finding => finding.Id == "NameConflictValidation");

        Assert.DoesNotContain("Remove-MlProduct", finding.Suggestion, StringComparison.Ordinal);
        Assert.Contains("give it another name", finding.Suggestion, StringComparison.Ordinal);
        Assert.EndsWith($"\n  aws codecommit delete-repository --repository-name {name} --region us-west-2", finding.Suggestion, StringComparison.Ordinal);
    }

    private static MlProduct Product(string environment, string? extras = null) => extras is null
        ? DeploymentBed.Product(environment)
        : DeploymentBed.Product(environment, "codecommit", ("tags:", $"extras: {{{extras}}}\ntags:"));

    private static string Changed(MlDeployment deployment, string action) =>
        string.Join(' ', deployment.Changes.Where(change => change.Action == action).Select(change => change.LogicalId).Order(StringComparer.Ordinal));
}

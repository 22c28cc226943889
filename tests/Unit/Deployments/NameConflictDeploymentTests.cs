using System.Text.Json.Nodes;
using MlOps.Deployments;
using MlOps.Unit.Deployments.Holders;

namespace MlOps.Unit.Deployments;

/// <summary>A deployment that is refused because of a name says what its plan says: who has it, and what deletes it.</summary>
public sealed class NameConflictDeploymentTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("AWS::CodeCommit::Repository", "ModelBuildRepository", "codecommit delete-repository --repository-name")]
    [InlineData("AWS::SageMaker::ModelPackageGroup", "ModelPackageGroup", "sagemaker delete-model-package-group --model-package-group-name")]
    public async Task Outside_production_a_removal_kept_nothing_and_is_not_the_advice(string type, string logicalId, string command)
    {
        var dev = DeploymentBed.Product("dev");
        await _bed.DeployAsync(dev);
        await _bed.RemoveAsync(dev);
        Add(type, dev.ResourceNames[logicalId]);

        var planned = Assert.Single((await _bed.PlanAsync(dev)).Findings, finding => finding.Id == "NameConflictValidation").Suggestion!;
        var refused = (await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(dev))).RecommendedAction!;

        Assert.EndsWith(planned, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("DeleteData", planned, StringComparison.Ordinal);
        Assert.Contains($"No stack in us-west-2 has {dev.ResourceNames[logicalId]}", planned, StringComparison.Ordinal);
        Assert.Contains($"aws {command} {dev.ResourceNames[logicalId]} --region us-west-2", planned, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_made_after_a_removal_is_not_said_to_be_kept_by_it()
    {
        var prod = DeploymentBed.Product();
        await _bed.DeployAsync(prod);
        await _bed.RemoveAsync(prod, new RemoveOptions { Force = true, DeleteData = true });
        await Task.Delay(TimeSpan.FromMinutes(1), (await _bed.OpenAsync(prod)).Time, TestContext.Current.CancellationToken);
        Add("AWS::S3::Bucket", prod.ResourceNames["ArtifactsBucket"]);

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(prod));

        Assert.Equal("ResourceExists", refused.Category.ToString());
        Assert.DoesNotContain("DeleteData", refused.RecommendedAction, StringComparison.Ordinal);
    }

    private void Add(string type, string name) => _bed.Add(
        type,
        type switch
        {
            "AWS::CodeCommit::Repository" => "0f0e0d0c-1111-2222-3333-444455556666",
            "AWS::SageMaker::ModelPackageGroup" => $"arn:aws:sagemaker:us-west-2:123456789012:model-package-group/{name}",
            _ => name,
        },
        new JsonObject
        {
            ["RepositoryName"] = name,
            ["Name"] = name,
            ["ModelPackageGroupName"] = name,
            ["ModelPackageGroupArn"] = $"arn:aws:sagemaker:us-west-2:123456789012:model-package-group/{name}",
            ["BucketName"] = name,
        });
}

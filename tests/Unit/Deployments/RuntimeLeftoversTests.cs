using System.Text.Json.Nodes;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments;

/// <summary>What pipelines made at run time, where two products have names that begin alike.</summary>
public sealed class RuntimeLeftoversTests : IAsyncDisposable
{
    private const string Stem = "techcorp-dev-a001-us-west-2-churn";

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _churn = DeploymentBed.Product("dev", edits: ("use_case: customer-churn", "use_case: churn"));
    private readonly MlProduct _sibling = DeploymentBed.Product("dev", edits: ("use_case: customer-churn", "use_case: churn-workload"));

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Each_product_is_told_its_own_and_why()
    {
        await DeployBothAsync();
        AddServing(_churn, Stem);
        AddServing(_sibling, $"{Stem}-workload");
        AddLogs($"/aws/codebuild/{Stem}-build");
        AddLogs($"/aws/codebuild/{Stem}-workload-build");
        AddLogs($"/aws/sagemaker/Endpoints/{Stem}");
        AddLogs($"/aws/sagemaker/Endpoints/{Stem}-workload");

        var removal = await _bed.RemoveAsync(_churn);
        var other = await _bed.RemoveAsync(_sibling);

        Assert.Equal(
            [
                $"AWS::SageMaker::Endpoint {Stem}", $"AWS::SageMaker::EndpointConfig {Stem}-1-abcdef", $"AWS::SageMaker::Model {Stem}-1-abcdef",
                $"AWS::Logs::LogGroup /aws/codebuild/{Stem}-build", $"AWS::Logs::LogGroup /aws/sagemaker/Endpoints/{Stem}",
            ],
            removal.Leftovers.Select(item => $"{item.Type} {item.PhysicalId}"));
        Assert.Equal(
            [
                $"AWS::SageMaker::Endpoint {Stem}-workload", $"AWS::SageMaker::EndpointConfig {Stem}-workload-1-abcdef",
                $"AWS::SageMaker::Model {Stem}-workload-1-abcdef", $"AWS::Logs::LogGroup /aws/codebuild/{Stem}-workload-build",
                $"AWS::Logs::LogGroup /aws/sagemaker/Endpoints/{Stem}-workload",
            ],
            other.Leftovers.Select(item => $"{item.Type} {item.PhysicalId}"));
        Assert.Contains("Its tag mlops:product names this product.", removal.Leftovers[0].Reason, StringComparison.Ordinal);
        Assert.Contains("a name that only this product gives", removal.Leftovers[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_elses_tag_names_is_not_listed_whatever_its_name()
    {
        await DeployBothAsync();
        AddServing(_sibling, Stem);
        AddLogs($"/aws/codebuild/{Stem}-build", ("mlops:product", _sibling.Name));

        Assert.Empty((await _bed.RemoveAsync(_churn)).Leftovers);
    }

    [Fact]
    public async Task A_log_group_that_is_tagged_is_listed_under_any_name_that_begins_as_the_products()
    {
        await DeployBothAsync();
        AddLogs($"/aws/codebuild/{Stem}-nightly", ("mlops:product", _churn.Name));
        AddLogs($"/aws/codebuild/{Stem}-weekly");

        Assert.Equal([$"/aws/codebuild/{Stem}-nightly"], (await _bed.RemoveAsync(_churn)).Leftovers.Select(item => item.PhysicalId));
    }

    [Fact]
    public async Task What_has_no_tag_is_listed_only_where_its_name_is_the_products_own()
    {
        await DeployBothAsync();
        Add("Endpoint", Stem);
        Add("Endpoint", $"{Stem}-by-hand");

        var left = Assert.Single((await _bed.RemoveAsync(_churn)).Leftovers);

        Assert.Equal(Stem, left.PhysicalId);
        Assert.Contains("It has no tag mlops:product", left.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_tags_that_cannot_be_read_is_listed_with_a_doubt()
    {
        await DeployBothAsync();
        AddServing(_churn, $"{Stem}-other");
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "ListTags", Times = 99 });

        var removal = await _bed.RemoveAsync(_churn);

        Assert.Equal(3, removal.Leftovers.Count);
        Assert.All(removal.Leftovers, item => Assert.Contains("it may be another product's", item.Reason, StringComparison.Ordinal));
    }

    private async Task DeployBothAsync()
    {
        await _bed.DeployAsync(_churn);
        await _bed.DeployAsync(_sibling);
    }

    // What the deploy pipeline makes, with the tag that its build spec gives.
    private void AddServing(MlProduct product, string endpoint)
    {
        var tag = ("mlops:product", product.Name);
        Add("Model", $"{endpoint}-1-abcdef", tag);
        Add("EndpointConfig", $"{endpoint}-1-abcdef", tag);
        Add("Endpoint", endpoint, tag);
    }

    private void Add(string kind, string name, params (string Key, string Value)[] tags)
    {
        var arn = $"arn:aws:sagemaker:us-west-2:123456789012:{kind.ToLowerInvariant()}/{name}";
        Add($"AWS::SageMaker::{kind}", arn, new JsonObject { [$"{kind}Name"] = name, [$"{kind}Arn"] = arn }, tags);
    }

    private void AddLogs(string name, params (string Key, string Value)[] tags) => Add("AWS::Logs::LogGroup", name, new JsonObject { ["LogGroupName"] = name }, tags);

    private void Add(string type, string id, JsonObject properties, (string Key, string Value)[] tags)
    {
        properties["Tags"] = new JsonArray([.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);
        _bed.Aws.World.Resources.Add(new LiveResource
        {
            AccountId = "123456789012",
            Region = "us-west-2",
            Type = type,
            Id = id,
            Properties = properties,
            Created = _bed.Aws.Time.GetUtcNow(),
        });
    }
}

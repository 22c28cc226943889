using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Surroundings;

namespace MlOps.Unit.Deployments;

/// <summary>
/// What a product publishes under <c>/ml/{ml_name}/</c>: the eleven names of the ML Provisioner's documents, as far as the scenario has what they tell of, each with the
/// value that the account has, and each once more in what a user gets.
/// </summary>
public sealed class PublishedParametersTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_product_publishes_the_names_of_its_scenario_with_what_the_account_has(string sample)
    {
        var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", sample)).Product!;
        await ProductSurroundings.MakeAsync(product, _bed.Aws, await _bed.OpenAsync(product), Token);
        var before = _bed.Resources.ToHashSet();
        await _bed.DeployAsync(product);

        var published = _bed.Resources.Except(before).Where(resource => resource.Type == "AWS::SSM::Parameter")
            .ToDictionary(resource => resource.Id, resource => resource.Properties["Value"]!.GetValue<string>(), StringComparer.Ordinal);

        var expected = Expected(product).ToDictionary(entry => $"/ml/{product.Name}/{entry.Name}", entry => entry.Value, StringComparer.Ordinal);
        Assert.Equal(expected.OrderBy(entry => entry.Key, StringComparer.Ordinal), published.OrderBy(entry => entry.Key, StringComparer.Ordinal));
        var outputs = await new DeploymentReader(await _bed.OpenAsync(product), _bed.Observer).GetOutputsAsync(DeploymentTarget.Of(product), Token);
        Assert.Equal(
            expected.OrderBy(entry => entry.Key, StringComparer.Ordinal),
            outputs.Where(output => output.Source == "SSM").Select(output => KeyValuePair.Create(output.ParameterName!, output.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    private IEnumerable<(string Name, string Value)> Expected(MlProduct product)
    {
        var (region, account) = (product.Region, product.AccountId);
        var names = product.ResourceNames;
        yield return ("ModelPackageGroupArn", $"arn:aws:sagemaker:{region}:{account}:model-package-group/{names["ModelPackageGroup"]}");
        if (product.SourceControl == "codecommit")
        {
            yield return ("RepositoryUrl", $"https://git-codecommit.{region}.amazonaws.com/v1/repos/{names["ModelBuildRepository"]}");
        }

        if (product.Tier == "starter")
        {
            yield break;
        }

        yield return ("BucketName", names["ArtifactsBucket"]);
        yield return ("DashboardName", names["Dashboard"]);
        if (product.Tier == "professional")
        {
            yield break;
        }

        yield return ("KmsKeyArn", $"arn:aws:kms:{region}:{account}:key/{Made(product, "AWS::KMS::Key").Id}");
        yield return ("LogGroupName", names["ComplianceLogGroup"]);
        yield return ("VpcEndpointIdSagemakerApi", Endpoint(product, "sagemaker.api"));
        yield return ("VpcEndpointIdSagemakerRuntime", Endpoint(product, "sagemaker.runtime"));
        yield return ("VpcEndpointIdS3", Endpoint(product, "s3"));
        yield return ("VpcEndpointIdSts", Endpoint(product, "sts"));
        if (product.VpcIntegration!.VpcMode == "standalone")
        {
            yield return ("SecurityGroupId", _bed.Resources.Single(resource => resource.Properties["GroupName"]?.ToString() == names["EndpointSecurityGroup"]).Id);
        }
    }

    private string Endpoint(MlProduct product, string service) => _bed.Resources.Single(
        resource => resource.Type == "AWS::EC2::VPCEndpoint" && resource.Properties["ServiceName"]?.ToString() == $"com.amazonaws.{product.Region}.{service}").Id;

    private LiveResource Made(MlProduct product, string type) => _bed.Resources.Single(resource => resource.Type == type && resource.Region == product.Region);
}

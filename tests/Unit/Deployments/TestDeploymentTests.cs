using System.Text.Json.Nodes;
using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Surroundings;
using MlOps.Sandbox.State;
using MlOps.Unit.Deployments.Holders;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments;

/// <summary>A test deployment stands beside the product itself without a clash, and nothing of it stays.</summary>
public sealed class TestDeploymentTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Expiry = new(2027, 3, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly DeploymentBed _bed = new();
    private readonly List<string> _progress = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Its_names_are_its_own_and_within_their_limits(string sample)
    {
        var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", sample)).Product!;

        var test = TestProduct.Of(product, "a1b2", Expiry);

        Assert.NotEqual(product.StackName, test.StackName);
        Assert.Contains("-ta1b2-ml", test.Name, StringComparison.Ordinal);
        Assert.Equal(product.ResourceNames.Keys, test.ResourceNames.Keys);
        Assert.Empty(product.ResourceNames.Values.Intersect(test.ResourceNames.Values, StringComparer.Ordinal));
        AssertWithinLimits(test);
        var count = TierCatalog.ResourcesOf(product).Count - (product.Tier == "enterprise" ? 1 : 0);
        Assert.Equal(count, ProductTemplate.Build(test).Resources.Length);
    }

    [Theory]
    [InlineData("starter", "s3")]
    [InlineData("professional", "codeconnections")]
    [InlineData("enterprise", "codecommit")]
    public void Extras_have_names_of_their_own_too(string tier, string source)
    {
        var product = ProductReader.ReadText(Configs.WithAllExtras(tier, source)).Product!;

        var test = TestProduct.Of(product, "a1b2", Expiry);

        Assert.Contains("ImageRepository", test.ResourceNames.Keys);
        Assert.Equal(product.ResourceNames.Keys, test.ResourceNames.Keys);
        Assert.Empty(product.ResourceNames.Values.Intersect(test.ResourceNames.Values, StringComparer.Ordinal));
        AssertWithinLimits(test);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n  workload: " + "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww")]
    public void The_longest_names_keep_their_suffixes_apart(string workload)
    {
        var config = Configs.Enterprise.With("company_prefix: globalbank", "company_prefix: " + new string('p', 32))
            .With("use_case: demand-forecasting", "use_case: " + new string('u', 64) + workload);
        var product = ProductReader.ReadText(config).Product!;

        var (one, other) = (TestProduct.Of(product, "a1b2", Expiry), TestProduct.Of(product, "c3d4", Expiry));

        AssertWithinLimits(one);
        Assert.Empty(one.ResourceNames.Values.Intersect(other.ResourceNames.Values, StringComparer.Ordinal));
        Assert.Empty(one.ResourceNames.Values.Intersect(product.ResourceNames.Values, StringComparer.Ordinal));
    }

    // The most characters that the services take (their API references: the member that has the name in the call that makes the thing).
    private static readonly Dictionary<string, int> Limits = new(StringComparer.Ordinal)
    {
        ["AWS::CloudWatch::Alarm"] = 255,
        ["AWS::CloudWatch::Dashboard"] = 255,
        ["AWS::CodeBuild::Project"] = 255,
        ["AWS::CodeCommit::Repository"] = 100,
        ["AWS::CodePipeline::Pipeline"] = 100,
        ["AWS::EC2::SecurityGroup"] = 255,
        ["AWS::ECR::Repository"] = 256,
        ["AWS::Events::Rule"] = 64,
        ["AWS::IAM::ManagedPolicy"] = 128,
        ["AWS::IAM::Role"] = 64,
        ["AWS::KMS::Alias"] = 256,
        ["AWS::Logs::LogGroup"] = 512,
        ["AWS::Logs::MetricFilter"] = 512,
        ["AWS::S3::Bucket"] = 63,
        ["AWS::SNS::Topic"] = 256,
        ["AWS::SSM::Parameter"] = 1011,
        ["AWS::SageMaker::ModelPackageGroup"] = 63,
    };

    private static void AssertWithinLimits(MlProduct product) => Assert.All(
        TierCatalog.ResourcesOf(product).Where(row => product.ResourceNames.ContainsKey(row.LogicalId)),
        row => Assert.InRange(product.ResourceNames[row.LogicalId].Length, 1, Limits[row.Type]));

    [Fact]
    public void It_mails_nobody_keeps_nothing_and_says_when_it_may_go()
    {
        var product = ProductReader.ReadText(Configs.Enterprise).Product!;

        var template = ProductTemplate.Build(TestProduct.Of(product, "a1b2", Expiry));

        Assert.DoesNotContain(template.Resources, resource => resource.Type == "AWS::SNS::Subscription");
        Assert.All(template.Resources, resource => Assert.True(resource.DeletionPolicy?.ToString() is null or "Delete", resource.LogicalId));
        Assert.Equal("7", template.Resources.Single(resource => resource.Type == "AWS::KMS::Key").Properties["PendingWindowInDays"].ToString());
        Assert.All(
            template.Resources.Where(resource => resource.Type == "AWS::EC2::VPCEndpoint" && resource.Properties.ContainsKey("PrivateDnsEnabled")),
            endpoint => Assert.Equal("false", endpoint.Properties["PrivateDnsEnabled"].ToString()));
        Assert.DoesNotContain(template.Resources, resource => resource.Properties.ContainsKey("RouteTableIds"));
        Assert.Contains(ProductTags.Of(TestProduct.Of(product, "a1b2", Expiry)), tag => tag is { Key: "mlops:expires", Value: "2027-03-31T12:00:00Z" });
        Assert.Contains(ProductTags.Of(TestProduct.Of(product, "a1b2", Expiry)), tag => tag is { Key: "mlops:environment", Value: "test" });
    }

    [Theory]
    [InlineData("A1B2")]
    [InlineData("abc")]
    [InlineData("")]
    public void A_suffix_of_another_form_is_refused(string suffix) =>
        Assert.Equal("TestSuffixInvalid", Assert.Throws<MlOpsException>(() => TestProduct.Of(DeploymentBed.Product(), suffix, Expiry)).Id);

    [Fact]
    public void A_test_of_a_test_is_refused() =>
        Assert.Equal("TestOfTest", Assert.Throws<MlOpsException>(() => TestProduct.Of(TestProduct.Of(DeploymentBed.Product(), "a1b2", Expiry), "c3d4", Expiry)).Id);

    [Fact]
    public async Task It_stands_beside_production_in_one_VPC_and_its_removal_leaves_nothing()
    {
        var product = ProductReader.ReadText(Configs.Enterprise).Product!;
        await ProductSurroundings.MakeAsync(product, _bed.Aws, await _bed.OpenAsync(product), Token);
        await _bed.DeployAsync(product);
        var before = Ids();
        var test = TestProduct.Of(product, TestProduct.NewSuffix(), Expiry);

        var deployment = await _bed.DeployAsync(test, new DeployOptions { Seed = true });

        Assert.Equal(("CREATE_COMPLETE", Expiry, false), (deployment.Status, deployment.Expires, deployment.TerminationProtection));
        Assert.Equal("IN_SYNC", (await _bed.CheckDriftAsync(product)).Status);
        Assert.Equal("IN_SYNC", (await _bed.CheckDriftAsync(test)).Status);
        Serve(test);

        var removal = await new RemoveOperation(await _bed.OpenAsync(test), _bed.Observer).ExecuteAsync(DeploymentTarget.Of(deployment), new(), Token);

        Assert.Equal(("DELETE_COMPLETE", 0, 0), (removal.Status, removal.Retained.Count, removal.Leftovers.Count));
        var calls = _bed.Aws.Calls.Calls.Select(call => call.ToString()).ToList();
        Assert.InRange(calls.IndexOf("codepipeline:DisableStageTransition"), 0, calls.IndexOf("sagemaker:DeleteEndpoint"));
        Assert.Equal(4, removal.Deleted.Count(item => item.LogicalId is null));
        Assert.Empty(before.Except(Ids(), StringComparer.Ordinal));

        // KMS keeps a key for the days of its window.
        Assert.StartsWith("AWS::KMS::Key ", Assert.Single(Ids().Except(before, StringComparer.Ordinal)), StringComparison.Ordinal);
    }

    // The groups cannot be deleted while an interface uses them.
    [Fact]
    public async Task Its_removal_waits_until_the_interfaces_of_its_endpoints_are_gone()
    {
        var (test, group) = await DeployInVpcAsync();
        _bed.Observer.OnProgress = status => _progress.Add(status);

        var removal = await _bed.RemoveAsync(test);

        Assert.Equal("DELETE_COMPLETE", removal.Status);
        Assert.DoesNotContain(_bed.Observer.Warnings, warning => warning.Contains("interface", StringComparison.Ordinal));
        Assert.Contains(_progress, status => status.StartsWith("Waiting until network interface eni-", StringComparison.Ordinal) && status.EndsWith($" is gone from security group {group}", StringComparison.Ordinal));
        var deletion = _bed.Aws.Calls.Calls.Select(call => call.ToString()).SkipWhile(call => call != "sagemaker:DeleteEndpoint").TakeWhile(call => call != "cloudformation:DeleteStack");
        Assert.Contains("ec2:DescribeNetworkInterfaces", deletion);
    }

    [Fact]
    public async Task An_interface_that_stays_is_not_waited_for_for_ever_and_the_same_command_again_finishes()
    {
        var (test, group) = await DeployInVpcAsync();
        var card = _bed.Add("AWS::EC2::NetworkInterface", "eni-stays", new JsonObject
        {
            ["RequesterManaged"] = true,
            ["GroupSet"] = new JsonArray(group),
            ["Attachment"] = new JsonObject { ["Status"] = "attached" },
        });
        var before = _bed.Aws.Time.GetUtcNow();

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(test));

        Assert.Equal("StackDeletionFailed", error.Id);
        Assert.Contains($"Network interface eni-stays uses security group {group}", error.Message, StringComparison.Ordinal);
        Assert.Contains("Then run the command again", error.RecommendedAction, StringComparison.Ordinal);
        var warning = Assert.Single(_bed.Observer.Warnings, warning => warning.StartsWith($"Network interface eni-stays uses security group {group} still.", StringComparison.Ordinal));
        Assert.Contains("run the same command again later; it finishes the removal", warning, StringComparison.Ordinal);
        Assert.True(_bed.Aws.Time.GetUtcNow() - before < TimeSpan.FromHours(1));
        _bed.Remove(card);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(test)).Status);
    }

    [Fact]
    public async Task The_time_of_the_removal_ends_the_wait_too()
    {
        var (test, group) = await DeployInVpcAsync();
        _bed.Add("AWS::EC2::NetworkInterface", "eni-stays", new JsonObject { ["RequesterManaged"] = true, ["GroupSet"] = new JsonArray(group) });
        var before = _bed.Aws.Time.GetUtcNow();

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(test, new RemoveOptions { Timeout = TimeSpan.FromMinutes(6) }));

        Assert.Equal("OperationTimeout", error.Id);
        Assert.InRange(_bed.Aws.Time.GetUtcNow() - before, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(7));
    }

    // SageMaker needs the stack's role until the endpoint is gone.
    [Fact]
    public async Task The_stack_stays_while_an_endpoint_is_being_deleted()
    {
        var test = await DeployServingAsync("Deleting");

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(test, new RemoveOptions { Timeout = TimeSpan.FromMinutes(3) }));

        Assert.Equal("OperationTimeout", error.Id);
        Assert.EndsWith($"waiting for endpoint {RunTimePrefix.Of(test.Name)} (Deleting) after the time given. SageMaker goes on deleting the endpoint.", error.Message, StringComparison.Ordinal);
        AssertNothingElseWentYet();

        _bed.Remove(Endpoint());
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(test)).Status);
        Assert.Empty(Ids());
    }

    [Theory]
    [InlineData("Creating")]
    [InlineData("Updating")]
    [InlineData("SystemUpdating")]
    public async Task An_endpoint_that_SageMaker_works_on_is_deleted_as_soon_as_it_can_be(string status)
    {
        var test = await DeployServingAsync(status);
        _bed.Observer.OnProgress = line =>
        {
            if (line == $"Waiting for endpoint {RunTimePrefix.Of(test.Name)} ({status})")
            {
                Endpoint().Properties["EndpointStatus"] = "InService";
            }
        };

        var removal = await _bed.RemoveAsync(test);

        Assert.Equal("DELETE_COMPLETE", removal.Status);
        Assert.Equal(1, _bed.Aws.Calls.Calls.Count(call => call.Operation == "DeleteEndpoint"));
        Assert.Empty(Ids());
    }

    [Fact]
    public async Task The_stack_stays_while_SageMaker_works_on_an_endpoint_longer_than_the_time_given()
    {
        var test = await DeployServingAsync("Creating");

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(test, new RemoveOptions { Timeout = TimeSpan.FromMinutes(3) }));

        Assert.Equal("OperationTimeout", error.Id);
        Assert.Contains("(Creating) after the time given. The endpoint is not deleted, and costs by the hour", error.Message, StringComparison.Ordinal);
        AssertNothingElseWentYet();
    }

    [Fact]
    public async Task The_stack_stays_where_an_endpoint_may_not_be_deleted_and_the_same_command_goes_on()
    {
        var test = await DeployServingAsync("InService");
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "DeleteEndpoint", Times = 100 });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(test));

        var name = RunTimePrefix.Of(test.Name);
        Assert.Equal("EndpointsLeft", error.Id);
        Assert.StartsWith($"The deletion of stack {test.StackName} has not begun, because endpoints of its pipelines are left, which need its role to be deleted. {name}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            $"\n  aws sagemaker describe-endpoint --endpoint-name {name} --region us-west-2\n  aws sagemaker delete-endpoint --endpoint-name {name} --region us-west-2",
            error.RecommendedAction, StringComparison.Ordinal);
        AssertNothingElseWentYet();

        _bed.Aws.Faults.Clear();
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(test)).Status);
        Assert.Empty(Ids());
    }

    [Fact]
    public async Task An_endpoint_that_SageMaker_fails_to_delete_is_left_with_the_stack()
    {
        var test = await DeployServingAsync("Deleting");
        _bed.Observer.OnProgress = line =>
        {
            if (line.EndsWith("(Deleting)", StringComparison.Ordinal))
            {
                Endpoint().Properties["EndpointStatus"] = "Failed";
            }
        };

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(test));

        Assert.Equal("EndpointsLeft", error.Id);
        Assert.Contains($"SageMaker did not delete endpoint {RunTimePrefix.Of(test.Name)} (Failed).", error.Message, StringComparison.Ordinal);
        AssertNothingElseWentYet();
    }

    [Fact]
    public async Task An_endpoint_that_had_failed_before_is_given_time_to_go()
    {
        var test = await DeployServingAsync("Failed");
        using var transport = new AnsweringTransport(
            _bed.Aws, request => request.Headers.NonValidated.TryGetValues("X-Amz-Target", out var target) && target.ToString() == "SageMaker.DeleteEndpoint" ? "{}" : null);
        var session = await SessionFactory.OpenAsync(new SessionRequest().For(test), _bed.Observer, new SessionEnvironment { Variable = _ => null }, transport, Token);
        _bed.Observer.OnProgress = line =>
        {
            if (line == $"Waiting for endpoint {RunTimePrefix.Of(test.Name)} (Failed)")
            {
                _bed.Remove(Endpoint());
            }
        };

        var removal = await new RemoveOperation(session, _bed.Observer).ExecuteAsync(DeploymentTarget.Of(test), new(), Token);

        Assert.Equal("DELETE_COMPLETE", removal.Status);
        Assert.Empty(Ids());
    }

    [Fact]
    public async Task A_removal_by_the_stacks_name_knows_a_test_deployment_by_its_tag()
    {
        var test = TestProduct.Of(DeploymentBed.Product(), "a1b2", Expiry);
        await _bed.DeployAsync(test);
        Serve(test);
        var operation = new RemoveOperation(await _bed.OpenAsync(test), _bed.Observer);

        var plan = await operation.PlanAsync(DeploymentTarget.OfStack(test.StackName), new(), Token);
        await operation.ExecuteAsync(DeploymentTarget.OfStack(test.StackName), new(), Token);

        Assert.Equal((0, 0), (plan.Retained.Count, plan.Leftovers.Count));
        Assert.Contains(plan.Deleted, item => item.Type == "AWS::SageMaker::Endpoint");
        Assert.Empty(Ids());
    }

    [Fact]
    public async Task What_pipelines_made_for_another_deployment_is_only_listed()
    {
        var product = DeploymentBed.Product("dev");
        await _bed.DeployAsync(product);
        Serve(product);

        var removal = await _bed.RemoveAsync(product);

        Assert.Equal(4, removal.Leftovers.Count);
        Assert.Equal(4, _bed.Resources.Count());
    }

    private LiveResource Endpoint() => _bed.Resources.Single(resource => resource.Type == "AWS::SageMaker::Endpoint");

    private async Task<MlProduct> DeployServingAsync(string status)
    {
        var test = TestProduct.Of(DeploymentBed.Product(), "a1b2", Expiry);
        await _bed.DeployAsync(test);
        Serve(test);
        Endpoint().Properties["EndpointStatus"] = status;
        return test;
    }

    private void AssertNothingElseWentYet()
    {
        Assert.DoesNotContain(_bed.Aws.Calls.Calls, call => call.Operation is "DeleteEndpointConfig" or "DeleteModel" or "DeleteStack");
        Assert.Equal(3, _bed.Resources.Count(resource => resource.Type is "AWS::SageMaker::Endpoint" or "AWS::SageMaker::EndpointConfig" or "AWS::SageMaker::Model"));
    }

    // A test deployment of a product that has a security group of its own, with an endpoint in that group.
    private async Task<(MlProduct Test, string Group)> DeployInVpcAsync()
    {
        var product = HolderBed.Enterprise;
        await ProductSurroundings.MakeAsync(product, _bed.Aws, await _bed.OpenAsync(product), Token);
        var test = TestProduct.Of(product, "a1b2", Expiry);
        await _bed.DeployAsync(test);
        var group = _bed.SecurityGroupOf(test).Id;
        Serve(test);
        var stem = RunTimePrefix.Of(test.Name);
        Find("Model").Properties["VpcConfig"] = new JsonObject { ["SecurityGroupIds"] = new JsonArray(group), ["Subnets"] = new JsonArray("subnet-1") };
        Find("EndpointConfig").Properties["ProductionVariants"] = new JsonArray(new JsonObject { ["ModelName"] = $"{stem}-1-abcdef" });
        Find("Endpoint").Properties["EndpointConfigName"] = $"{stem}-1-abcdef";
        return (test, group);

        LiveResource Find(string kind) => _bed.Resources.Single(resource => resource.Type == $"AWS::SageMaker::{kind}");
    }

    // What pipelines of a product make at run time: an endpoint with its config and model, and a log group.
    private void Serve(MlProduct product)
    {
        var stem = RunTimePrefix.Of(product.Name);
        Add(product, "Endpoint", "endpoint", stem);
        Add(product, "EndpointConfig", "endpoint-config", $"{stem}-1-abcdef");
        Add(product, "Model", "model", $"{stem}-1-abcdef");
        Add("AWS::Logs::LogGroup", $"/aws/sagemaker/Endpoints/{stem}", new JsonObject { ["LogGroupName"] = $"/aws/sagemaker/Endpoints/{stem}" });
    }

    private void Add(MlProduct product, string kind, string path, string name)
    {
        var arn = $"arn:aws:sagemaker:us-west-2:123456789012:{path}/{name}";
        Add($"AWS::SageMaker::{kind}", arn, new JsonObject
        {
            [$"{kind}Name"] = name,
            [$"{kind}Arn"] = arn,
            ["Tags"] = new JsonArray(new JsonObject { ["Key"] = ProductTags.Product, ["Value"] = product.Name }),
        });
    }

    private void Add(string type, string id, JsonObject properties) => _bed.Aws.World.Resources.Add(new LiveResource
    {
        AccountId = "123456789012",
        Region = "us-west-2",
        Type = type,
        Id = id,
        Properties = properties,
        Created = _bed.Aws.Time.GetUtcNow(),
    });

    private List<string> Ids() => [.. _bed.Resources.Select(resource => $"{resource.Type} {resource.Id}").Order(StringComparer.Ordinal)];
}

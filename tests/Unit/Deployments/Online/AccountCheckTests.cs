using System.Text.Json.Nodes;
using Amazon.S3.Model;
using MlOps.Aws;
using MlOps.Deployments.Online;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments.Online;

/// <summary>What any product finds in its account: whose it is, region, names, source, quotas, stack, subscription; and what could not be looked at.</summary>
public sealed class AccountCheckTests : IAsyncDisposable
{
    private static readonly string FromS3 = Configs.Starter.With("source_control: codecommit", "source_control: s3\n  s3_prefix: techcorp-source/churn");

    private const string Foreign = """{"Resources":{"Mine":{"Type":"AWS::SSM::Parameter","Properties":{"Name":"NAME","Type":"String","Value":"x"}}}}""";

    private readonly OnlineBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Fact]
    public void There_are_twenty_samples() => Assert.Equal(20, Samples.Count);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_in_an_account_that_is_well_prepared_gives_neither_error_nor_warning_and_only_reads(string sample)
    {
        var product = await _bed.PrepareAsync(await File.ReadAllTextAsync(RepositoryFolder.Combine("samples", "configs", sample), Token));
        var before = _bed.Deployments.Aws.Calls.Calls.Count;

        var findings = await _bed.CheckAsync(product);

        Assert.Empty(findings);
        var calls = _bed.Deployments.Aws.Calls.Calls.Skip(before).Select(call => call.ToString()).Distinct().ToList();
        Assert.Empty(calls.Except(ReadingOperations, StringComparer.Ordinal));
        Assert.NotEmpty(calls);
    }

    // Every operation that a check may call, written down: each only reads, by the service authorization reference (access levels List and Read).
    private static readonly string[] ReadingOperations =
    [
        "cloudformation:DescribeAccountLimits", "cloudformation:DescribeStackResources", "cloudformation:DescribeStacks", "cloudformation:GetTemplate",
        "cloudformation:ListStackResources", "cloudformation:ListStacks",
        "codebuild:BatchGetProjects", "codecommit:GetRepository", "codepipeline:GetPipelineState",
        "ec2:DescribeRegions", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcAttribute",
        "ec2:DescribeVpcEndpoints", "ec2:DescribeVpcEndpointServices", "ec2:DescribeVpcs",
        "iam:GetAccountSummary", "iam:GetPolicy", "iam:GetRole", "kms:DescribeKey", "logs:DescribeLogGroups",
        "s3:GetBucketEncryption", "s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBuckets", "s3:ListObjectsV2", "s3:ListObjectVersions",
        "sagemaker:DescribeModelPackageGroup", "sns:ListSubscriptionsByTopic", "ssm:GetParameters", "sts:GetCallerIdentity",
    ];

    [Fact]
    public async Task A_product_that_is_deployed_is_checked_with_calls_that_read_and_its_own_names_are_not_taken()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        await _bed.Deployments.DeployAsync(product);
        var before = _bed.Deployments.Aws.Calls.Calls.Count;

        var finding = Assert.Single(await _bed.CheckAsync(product));

        Assert.Equal(("SubscriptionPending", "Warning", "ml_product.alerts_email"), (finding.Id, finding.Severity, finding.Path));
        Assert.Empty(_bed.Deployments.Aws.Calls.Calls.Skip(before).Select(call => call.ToString()).Except(ReadingOperations, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_subscription_that_was_confirmed_is_no_finding_and_one_that_is_gone_is()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        await _bed.Deployments.DeployAsync(product);
        var subscription = _bed.Deployments.Resources.Single(resource => resource.Type == "AWS::SNS::Subscription");
        subscription.Contents["PendingConfirmation"] = false;
        Assert.Empty(await _bed.CheckAsync(product));

        _bed.Remove(subscription);
        Assert.Equal(["SubscriptionMissing"], (await _bed.CheckAsync(product)).Select(finding => finding.Id));
    }

    [Fact]
    public async Task A_permissions_boundary_that_is_not_there_is_an_error_and_one_that_is_is_none()
    {
        const string Arn = "arn:aws:iam::123456789012:policy/company/boundary";
        var product = await _bed.PrepareAsync($"{Configs.Starter}iam: {{permissions_boundary_arn: {Arn}}}\n");
        Assert.Empty(await _bed.CheckAsync(product));

        _bed.Remove(_bed.Find("AWS::IAM::ManagedPolicy", Arn));

        var finding = Assert.Single(await _bed.CheckAsync(product));
        Assert.Equal(("BoundaryNotFound", "Error", "iam.permissions_boundary_arn"), (finding.Id, finding.Severity, finding.Path));
        Assert.Contains(Arn, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_changes_under_a_deployed_product_is_found()
    {
        var product = await _bed.PrepareAsync(Configs.Starter);
        await _bed.Deployments.DeployAsync(product);
        Assert.DoesNotContain(await _bed.CheckAsync(product), finding => finding.Id == "NamedReplacement");
        var moved = await _bed.PrepareAsync(Configs.Starter + "iam: {path: /ml/}\n");

        var findings = (await _bed.CheckAsync(moved)).Where(finding => finding.Id == "NamedReplacement").ToList();

        Assert.Equal(["CodeBuildRole", "CodePipelineRole", "SageMakerExecutionRole"], findings.Select(finding => finding.Message.Split(' ')[0]).Order());
        Assert.All(findings, finding => Assert.Equal(("Error", "iam.path"), (finding.Severity, finding.Path)));
    }

    [Fact]
    public async Task A_managed_policy_under_the_configs_path_has_its_name_taken()
    {
        var product = await _bed.PrepareAsync(Configs.Of("professional", "s3") + "iam: {path: /ml/}\n");
        var name = product.ResourceNames["BuildPolicy"];
        var arn = $"arn:aws:iam::123456789012:policy/ml/{name}";
        _bed.AddGlobal(
            product, "AWS::IAM::ManagedPolicy", arn, new JsonObject { ["PolicyArn"] = arn, ["ManagedPolicyName"] = name, ["Path"] = "/ml/", ["PolicyDocument"] = new JsonObject { ["Version"] = "2012-10-17" } });

        Assert.Contains(await _bed.CheckAsync(product), found => found.Id == "NameConflictValidation" && found.Message.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_no_check_looks_at_is_told()
    {
        var product = await _bed.PrepareAsync(Configs.WithAllExtras("starter", "codeconnections"));

        var told = (await _bed.AllAsync(product)).Where(finding => finding.Id == "NotChecked").Select(finding => finding.Message).ToList();

        Assert.Contains(told, message => message.StartsWith("Whether the connection arn:aws:codeconnections:", StringComparison.Ordinal));
        Assert.Contains(told, message => message.Contains($"{product.ResourceNames["ImageRepository"]} (AWS::ECR::Repository)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_account_is_told_and_nothing_of_it_is_looked_at()
    {
        await using var bed = new OnlineBed(new EmbeddedAwsOptions { AccountId = "999999999999" });
        var product = ProductReader.ReadText(Configs.Starter, OnlineBed.File).Product!;

        var findings = await bed.CheckAsync(product);

        Assert.Equal(["AccountMismatch", "NotChecked"], findings.Select(finding => finding.Id));
        Assert.Equal(("client.account_id", 4), (findings[0].Path, findings[0].Line));
        Assert.All(bed.Deployments.Aws.Calls.Calls, call => Assert.Equal("sts", call.Service));
    }

    [Fact]
    public async Task A_region_that_the_account_has_not_enabled_is_told()
    {
        var product = await _bed.PrepareAsync(Configs.Starter.With("region: us-west-2", "region: eu-south-1"));

        var finding = Assert.Single(await _bed.CheckAsync(product));

        Assert.Equal(("RegionNotEnabled", "Error", "environment.region", 8), (finding.Id, finding.Severity, finding.Path, finding.Line));
    }

    [Fact]
    public async Task A_region_that_rejects_the_caller_because_it_is_not_enabled_is_told_by_another_region()
    {
        var product = ProductReader.ReadText(Configs.Starter.With("region: us-west-2", "region: eu-south-1"), OnlineBed.File).Product!;
        using var transport = new RejectingTransport(_bed.Deployments.Aws, "eu-south-1");

        var findings = await CheckAsync(product, transport);

        Assert.Equal(["RegionNotEnabled", "NotChecked"], findings.Select(finding => finding.Id));
        Assert.Equal("environment.region", findings[0].Path);
    }

    [Fact]
    public async Task A_region_that_rejects_the_caller_for_another_reason_is_an_error()
    {
        var product = ProductReader.ReadText(Configs.Starter, OnlineBed.File).Product!;
        using var transport = new RejectingTransport(_bed.Deployments.Aws, "us-west-2");

        Assert.Equal("CredentialsRejected", (await Assert.ThrowsAsync<MlOpsException>(() => CheckAsync(product, transport))).Id);
    }

    [Fact]
    public async Task Stacks_that_the_quota_has_no_room_for_are_told_unless_the_product_has_one()
    {
        var product = await _bed.PrepareAsync(Configs.Starter);
        Assert.Equal(["QuotaExceeded"], (await CheckAsync(product, 2000, 2000)).Select(finding => finding.Id));
        Assert.Empty(await CheckAsync(product, 1999, 2000));

        await _bed.Deployments.DeployAsync(product);
        Assert.Empty(await CheckAsync(product, 2000, 2000));
    }

    [Fact]
    public async Task A_config_with_errors_is_not_checked_against_anything()
    {
        var product = ProductReader.ReadText(Configs.Starter.With("  owner: ml-platform\n", ""), OnlineBed.File).Product!;

        Assert.Equal("NotChecked", Assert.Single(await _bed.CheckAsync(product)).Id);
        Assert.Empty(_bed.Deployments.Aws.Calls.Calls);
    }

    [Fact]
    public async Task A_name_that_another_stack_has_is_told_with_that_stack()
    {
        var product = await _bed.PrepareAsync(Configs.Starter);
        await _bed.Deployments.DeployForeignAsync(
            product,
            Foreign.Replace("NAME", product.ResourceNames["SsmRepositoryUrl"], StringComparison.Ordinal),
            "somebody-elses");

        var finding = Assert.Single(await _bed.CheckAsync(product));

        Assert.Equal(("NameConflictValidation", "Error", "ml_product.use_case"), (finding.Id, finding.Severity, finding.Path));
        Assert.Contains("stack somebody-elses has it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_whose_holder_cannot_be_seen_is_told_all_the_same()
    {
        await using var bed = Denying("cloudformation:DescribeStackResources");
        var product = await bed.PrepareAsync(Configs.Starter);
        bed.Add(product, "AWS::CodeBuild::Project", product.ResourceNames["BuildProject"], new JsonObject { ["Name"] = product.ResourceNames["BuildProject"] });

        var finding = Assert.Single(await bed.CheckAsync(product));

        Assert.Equal("NameConflictValidation", finding.Id);
        Assert.Contains("whether a stack has it could not be seen", finding.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> NamedTypes =>
    [
        "AWS::CodeCommit::Repository", "AWS::IAM::Role", "AWS::CodeBuild::Project", "AWS::CodePipeline::Pipeline", "AWS::S3::Bucket", "AWS::SSM::Parameter",
        "AWS::SageMaker::ModelPackageGroup", "AWS::IAM::ManagedPolicy", "AWS::SNS::Topic", "AWS::Logs::LogGroup", "AWS::KMS::Alias", "AWS::EC2::SecurityGroup",
    ];

    [Theory]
    [MemberData(nameof(NamedTypes))]
    public async Task A_name_of_each_type_that_is_left_without_a_stack_is_told(string type)
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        await _bed.Deployments.DeployAsync(product);
        var names = _bed.Deployments.Aws.World.Resources.All.Where(resource => resource.Type == type && resource.Properties["GroupName"]?.ToString() is null or "globalbank-prod-c001-us-west-2-demand-forecasting-endpoint-sg").ToList();
        var kept = names.Select(resource => (resource.AccountId, resource.Region, resource.Type, resource.Id)).ToHashSet();
        Assert.NotEmpty(kept);

        // The product without its stack: everything of the type stays behind.
        await using var other = new OnlineBed();
        var again = await other.PrepareAsync(Configs.Enterprise);
        foreach (var resource in names.Concat(type == "AWS::KMS::Alias" ? _bed.Deployments.Resources.Where(resource => resource.Type == "AWS::KMS::Key") : []))
        {
            if (other.Deployments.Aws.World.Resources.Find(resource.AccountId, resource.Region, resource.Type, resource.Id) is null)
            {
                other.Deployments.Aws.World.Resources.Add(resource);
            }
        }

        var findings = (await other.CheckAsync(again)).Where(finding => finding.Id == "NameConflictValidation").ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Contains($"({type})", finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Contains("no stack in us-west-2 has it, so it", finding.Message, StringComparison.Ordinal));
        var isGlobal = type is "AWS::IAM::Role" or "AWS::IAM::ManagedPolicy" or "AWS::S3::Bucket";
        Assert.All(findings, finding => Assert.Equal(isGlobal, finding.Message.Contains("it belongs to one in another region", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_bucket_of_another_account_is_told_as_theirs()
    {
        var product = await _bed.PrepareAsync(Configs.Starter);
        AddForeignBucket(product.ResourceNames["ArtifactsBucket"]);

        var finding = Assert.Single(await _bed.CheckAsync(product));

        Assert.Equal("NameConflictValidation", finding.Id);
        Assert.Contains("another account has it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_bucket_that_there_is_not_is_told()
    {
        var product = ProductReader.ReadText(FromS3, OnlineBed.File).Product!;

        AssertSource(Assert.Single(await _bed.CheckAsync(product)), "SourceBucketNotFound", "Error");
    }

    [Fact]
    public async Task A_source_bucket_of_another_account_is_told()
    {
        var product = ProductReader.ReadText(FromS3, OnlineBed.File).Product!;
        AddForeignBucket("techcorp-source");

        AssertSource(Assert.Single(await _bed.CheckAsync(product)), "SourceBucketNotOurs", "Error");
    }

    [Fact]
    public async Task A_source_bucket_without_versions_is_told()
    {
        var product = ProductReader.ReadText(FromS3, OnlineBed.File).Product!;
        var s3 = (await _bed.SessionAsync(product)).S3;
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = "techcorp-source" }, Token);
        foreach (var archive in new[] { "model-build.zip", "model-deploy.zip" })
        {
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = "techcorp-source", Key = $"churn/{archive}", ContentBody = "x" }, Token);
        }

        AssertSource(Assert.Single(await _bed.CheckAsync(product)), "SourceBucketNotVersioned", "Error");
    }

    [Theory]
    [InlineData("arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab", true)]
    [InlineData("arn:aws:kms:us-west-2:123456789012:alias/aws/s3", false)]
    [InlineData(null, false)]
    public async Task A_source_bucket_with_a_key_that_no_role_may_use_is_told(string? key, bool expected)
    {
        var product = await _bed.PrepareAsync(FromS3);
        var s3 = (await _bed.SessionAsync(product)).S3;
        var rule = new ServerSideEncryptionRule
        {
            ServerSideEncryptionByDefault = new ServerSideEncryptionByDefault
            {
                ServerSideEncryptionAlgorithm = Amazon.S3.ServerSideEncryptionMethod.AWSKMS,
                ServerSideEncryptionKeyManagementServiceKeyId = key,
            },
        };
        await s3.PutBucketEncryptionAsync(
            new PutBucketEncryptionRequest { BucketName = "techcorp-source", ServerSideEncryptionConfiguration = new ServerSideEncryptionConfiguration { ServerSideEncryptionRules = [rule] } }, Token);

        var findings = await _bed.CheckAsync(product);

        Assert.Equal(expected ? ["SourceBucketKey"] : [], findings.Select(finding => finding.Id));
        Assert.All(findings, finding => AssertSource(finding, "SourceBucketKey", "Warning"));
    }

    [Fact]
    public async Task An_archive_that_is_not_there_is_told()
    {
        var product = await _bed.PrepareAsync(FromS3);
        await (await _bed.SessionAsync(product)).S3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = "techcorp-source", Key = "churn/model-deploy.zip" }, Token);

        var finding = Assert.Single(await _bed.CheckAsync(product));

        AssertSource(finding, "SourceArchiveMissing", "Warning");
        Assert.Contains("'churn/model-deploy.zip'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_bucket_of_another_region_is_told()
    {
        var there = await _bed.PrepareAsync(FromS3.With("region: us-west-2", "region: eu-central-1"));
        Assert.Empty(await _bed.CheckAsync(there));

        var product = ProductReader.ReadText(FromS3, OnlineBed.File).Product!;

        AssertSource(Assert.Single(await _bed.CheckAsync(product)), "SourceBucketElsewhere", "Error");
    }

    [Fact]
    public async Task Roles_that_the_quota_has_no_room_for_are_told()
    {
        var product = await _bed.PrepareAsync(Configs.Starter);
        for (var number = 0; number < 998; number++)
        {
            _bed.Add(product, "AWS::IAM::Role", $"role{number}", new JsonObject { ["RoleName"] = $"role{number}" });
        }

        var finding = Assert.Single(await _bed.CheckAsync(product));

        Assert.Equal(("QuotaExceeded", "Error", "client.account_id"), (finding.Id, finding.Severity, finding.Path));
        Assert.Contains("998 roles in the account, and the product adds 3; the quota is 1000", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_no_product_has_is_told()
    {
        var product = await _bed.PrepareAsync(Configs.Starter);
        await _bed.Deployments.DeployForeignAsync(product, """{"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}""");

        var finding = Assert.Single(await _bed.CheckAsync(product));

        Assert.Equal(("StackNotOurs", "Error", "ml_product.use_case"), (finding.Id, finding.Severity, finding.Path));
    }

    [Fact]
    public async Task A_stack_that_failed_is_told_with_what_a_deployment_would_do()
    {
        var product = await _bed.PrepareAsync(Configs.Starter);
        _bed.Deployments.Aws.Faults.Add(new ResourceFault("No.") { LogicalId = "BuildProject" });
        await Assert.ThrowsAsync<MlOpsException>(() => _bed.Deployments.DeployAsync(product));

        var finding = Assert.Single(await _bed.CheckAsync(product));

        Assert.Equal(("StackNeedsRepair", "Warning"), (finding.Id, finding.Severity));
        Assert.Contains("(ROLLBACK_COMPLETE)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ec2:DescribeSubnets", "the subnets")]
    [InlineData("ec2:DescribeVpcEndpoints", "clashes of private DNS")]
    [InlineData("ec2:DescribeVpcEndpointServices", "whether the endpoints are offered")]
    [InlineData("ec2:DescribeRouteTables", "the route tables")]
    [InlineData("ec2:DescribeRegions", "whether the region is enabled")]
    [InlineData("ec2:DescribeVpcAttribute", "DNS of the VPC")]
    [InlineData("iam:GetAccountSummary", "quotas of IAM")]
    [InlineData("iam:GetRole", "names that may be taken")]
    [InlineData("cloudformation:DescribeAccountLimits", "the quota of stacks")]
    [InlineData("cloudformation:DescribeStacks", "the stack")]
    [InlineData("sns:ListSubscriptionsByTopic", "the subscription of the alerts")]
    public async Task What_the_caller_may_not_see_is_told_with_the_action_and_keeps_nothing_else_from_being_checked(string action, string subject)
    {
        await using var bed = Denying(action);
        var product = await bed.PrepareAsync(Configs.Enterprise);

        var findings = await bed.CheckAsync(product);

        var finding = Assert.Single(findings, finding => finding.Message.Contains(subject, StringComparison.Ordinal));
        Assert.All(findings, other => Assert.Equal(("NotChecked", "Warning"), (other.Id, other.Severity)));
        Assert.Contains(action, finding.Message, StringComparison.Ordinal);
        Assert.Contains(action, finding.Suggestion, StringComparison.Ordinal);
        Assert.True(finding.Line > 1);
    }

    [Fact]
    public async Task What_no_client_asks_is_said_as_information()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);

        var findings = (await _bed.AllAsync(product)).Where(finding => finding.Id == "NotChecked").ToList();

        Assert.All(findings, finding => Assert.Equal("Information", finding.Severity));
        Assert.Equal(["ml_product.use_case", "tags"], findings.Select(finding => finding.Path).Order(StringComparer.Ordinal));
        Assert.Contains(product.ResourceNames["UnauthorizedAccessAlarm"], string.Concat(findings.Select(finding => finding.Message)), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<MlFinding>> CheckAsync(MlProduct product, int stacks, int limit)
    {
        var facts = await new OnlineFactReader(await _bed.SessionAsync(product), product, Token).ReadAsync();
        var full = facts with { Stacks = Fact<(int, int?)>.Known((stacks, limit)) };
        return [.. OnlineChecks.Run(product, full).Where(finding => finding.Severity != MlSeverity.Information)];
    }

    private async Task<IReadOnlyList<MlFinding>> CheckAsync(MlProduct product, IAwsTransport transport)
    {
        var environment = new SessionEnvironment { Variable = _ => null };
        using var session = await SessionFactory.OpenAsync(new SessionRequest().For(product), _bed.Deployments.Observer, environment, transport, Token);
        return await new OnlineCheck(session, _bed.Deployments.Observer).CheckAsync(product, Token);
    }

    private static OnlineBed Denying(string action) => new(new EmbeddedAwsOptions
    {
        EnforceIam = true,
        CallerPolicies = new Dictionary<string, JsonObject>
        {
            ["all-but-one"] = JsonNode.Parse(
                $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"{{action}}","Resource":"*"}]}""")!.AsObject(),
        },
    });

    private void AddForeignBucket(string name) => _bed.Deployments.Aws.World.Resources.Add(new LiveResource
    {
        AccountId = "999999999999",
        Region = "us-west-2",
        Type = "AWS::S3::Bucket",
        Id = name,
        Properties = new JsonObject { ["BucketName"] = name },
        Created = _bed.Deployments.Aws.World.Time.GetUtcNow(),
    });

    private static void AssertSource(MlFinding finding, string id, string severity) =>
        Assert.Equal((id, severity, "ml_product.s3_prefix", 13), (finding.Id, finding.Severity, finding.Path, finding.Line));
}

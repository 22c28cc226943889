using System.Text.Json.Nodes;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Sandbox;

public sealed class ServiceTests
{
    [Fact]
    public async Task A_parameter_is_overwritten_only_when_asked_and_keeps_its_tags()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        await raw.Json("ssm", "PutParameter", """{"Name":"/a/b","Value":"1","Type":"String","Tags":[{"Key":"k","Value":"v"}]}""");

        var exists = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "PutParameter", """{"Name":"/a/b","Value":"2","Type":"String"}"""));
        var both = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "PutParameter", """{"Name":"/a/b","Value":"2","Overwrite":true,"Tags":[{"Key":"k","Value":"v"}]}"""));
        var second = await raw.Json("ssm", "PutParameter", """{"Name":"/a/b","Value":"2","Overwrite":true}""");
        var tags = await raw.Json("ssm", "ListTagsForResource", """{"ResourceType":"Parameter","ResourceId":"/a/b"}""");

        Assert.Equal(("ParameterAlreadyExists", "The parameter already exists. To overwrite this value, set the overwrite option in the request to true."), (exists.Code, exists.Text));
        Assert.StartsWith("Invalid request: tags and overwrite can't be used together.", both.Text, StringComparison.Ordinal);
        Assert.Equal(2, second["Version"]!.GetValue<int>());
        Assert.Equal("v", tags["TagList"]![0]!["Value"]!.GetValue<string>());
        // The form of AWS::SSM::Parameter has tags as a map.
        Assert.Equal("v", sandbox.World.Resources.Find(RawClient.Account, RawClient.Region, "AWS::SSM::Parameter", "/a/b")!.Properties["Tags"]!["k"]!.GetValue<string>());
    }

    [Fact]
    public async Task Parameters_are_listed_by_path_ten_at_a_time()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        for (var number = 0; number < 12; number++)
        {
            await raw.Json("ssm", "PutParameter", $$"""{"Name":"/ml/p{{number:00}}","Value":"x","Type":"String"}""");
        }

        await raw.Json("ssm", "PutParameter", """{"Name":"/ml/deep/er","Value":"x","Type":"String"}""");
        var first = await raw.Json("ssm", "GetParametersByPath", """{"Path":"/ml"}""");
        var second = await raw.Json("ssm", "GetParametersByPath", new JsonObject { ["Path"] = "/ml", ["NextToken"] = first["NextToken"]!.DeepClone() }.ToJsonString());
        var several = await raw.Json("ssm", "GetParameters", """{"Names":["/ml/p00","/ml/none"]}""");

        Assert.Equal(10, first["Parameters"]!.AsArray().Count);
        Assert.Equal(["/ml/p10", "/ml/p11"], second["Parameters"]!.AsArray().Select(parameter => parameter!["Name"]!.GetValue<string>()));
        Assert.Null(second["NextToken"]);
        Assert.Equal("/ml/none", several["InvalidParameters"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task A_parameter_that_is_too_long_or_wrongly_named_is_refused()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        async Task<RawFailure> Refused(string name, string value) => await Assert.ThrowsAsync<RawFailure>(
            () => raw.Json("ssm", "PutParameter", new JsonObject { ["Name"] = name, ["Value"] = value, ["Type"] = "String" }.ToJsonString()));

        Assert.StartsWith("Standard tier parameters support a maximum parameter value of 4096 characters.", (await Refused("/a", new string('x', 4097))).Text, StringComparison.Ordinal);
        Assert.Equal("AccessDeniedException", (await Refused("/aws/a", "x")).Code);
        Assert.Equal("ValidationException", (await Refused("/ssm/a", "x")).Code);
    }

    [Fact]
    public async Task A_key_is_deleted_by_scheduling_and_can_be_had_back_disabled()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        var id = (await raw.Json("kms", "CreateKey", "{}"))["KeyMetadata"]!["KeyId"]!.GetValue<string>();
        var input = $$"""{"KeyId":"{{id}}"}""";
        await raw.Json("kms", "CreateAlias", $$"""{"AliasName":"alias/a","TargetKeyId":"{{id}}"}""");

        await raw.Json("kms", "ScheduleKeyDeletion", $$"""{"KeyId":"alias/a","PendingWindowInDays":7}""");
        var pending = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("kms", "EnableKey", input));
        await raw.Json("kms", "CancelKeyDeletion", input);
        var back = await raw.Json("kms", "DescribeKey", input);
        await raw.Json("kms", "ScheduleKeyDeletion", $$"""{"KeyId":"{{id}}","PendingWindowInDays":7}""");
        await Task.Delay(TimeSpan.FromDays(7), sandbox.Time, TestContext.Current.CancellationToken);
        var gone = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("kms", "DescribeKey", input));

        Assert.Equal(("KMSInvalidStateException", $"arn:aws:kms:us-west-2:123456789012:key/{id} is pending deletion."), (pending.Code, pending.Text));
        Assert.Equal("Disabled", back["KeyMetadata"]!["KeyState"]!.GetValue<string>());
        Assert.Equal("NotFoundException", gone.Code);
    }

    [Fact]
    public async Task A_subscription_by_mail_waits_for_its_confirmation_and_cannot_be_removed_before()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        const string Topic = "arn:aws:sns:us-west-2:123456789012:t";
        await raw.Query("sns", "CreateTopic", ("Name", "t"));
        var subscribed = await raw.Query("sns", "Subscribe", ("TopicArn", Topic), ("Protocol", "email"), ("Endpoint", "a@example.com"));
        var listed = await raw.Query("sns", "ListSubscriptionsByTopic", ("TopicArn", Topic));
        var refused = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("sns", "Unsubscribe", ("SubscriptionArn", "PendingConfirmation")));
        var again = await raw.Query("sns", "Subscribe", ("TopicArn", Topic), ("Protocol", "email"), ("Endpoint", "a@example.com"), ("ReturnSubscriptionArn", "true"));
        var arn = again.Descendants().First(element => element.Name.LocalName == "SubscriptionArn").Value;
        var pending = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("sns", "Unsubscribe", ("SubscriptionArn", arn)));

        Assert.Contains("pending confirmation", subscribed.Value, StringComparison.Ordinal);
        Assert.Equal("PendingConfirmation", listed.Descendants().First(element => element.Name.LocalName == "SubscriptionArn").Value);
        Assert.Equal("Invalid parameter: SubscriptionArn Reason: An ARN must have at least 6 elements, not 1", refused.Text);
        Assert.Equal("Invalid parameter: SubscriptionArn Reason: Cannot unsubscribe a subscription that is pending confirmation", pending.Text);
    }

    [Fact]
    public async Task A_model_group_with_versions_is_not_deleted()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        await raw.Json("sagemaker", "CreateModelPackageGroup", """{"ModelPackageGroupName":"g"}""");
        var package = (await raw.Json("sagemaker", "CreateModelPackage", """{"ModelPackageGroupName":"g"}"""))["ModelPackageArn"]!.GetValue<string>();
        var fresh = await raw.Json("sagemaker", "DescribeModelPackage", $$"""{"ModelPackageName":"{{package}}"}""");

        var refused = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("sagemaker", "DeleteModelPackageGroup", """{"ModelPackageGroupName":"g"}"""));
        await raw.Json("sagemaker", "UpdateModelPackage", $$"""{"ModelPackageArn":"{{package}}","ModelApprovalStatus":"Approved"}""");
        var approved = await raw.Json("sagemaker", "ListModelPackages", """{"ModelPackageGroupName":"g","ModelApprovalStatus":"Approved"}""");
        await raw.Json("sagemaker", "DeleteModelPackage", $$"""{"ModelPackageName":"{{package}}"}""");
        using var deleted = await raw.SendJson("sagemaker", "DeleteModelPackageGroup", """{"ModelPackageGroupName":"g"}""");

        Assert.Equal("PendingManualApproval", fresh["ModelApprovalStatus"]!.GetValue<string>());
        Assert.Equal("ConflictException", refused.Code);
        Assert.EndsWith(":model-package-group/g cannot be deleted because it still contains Model Packages.", refused.Text, StringComparison.Ordinal);
        Assert.Single(approved["ModelPackageSummaryList"]!.AsArray());
        Assert.True(deleted.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_first_commit_makes_the_branch_and_later_ones_name_their_parent()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        await raw.Json("codecommit", "CreateRepository", """{"repositoryName":"r"}""");
        var none = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("codecommit", "GetBranch", """{"repositoryName":"r","branchName":"main"}"""));
        var first = await raw.Json("codecommit", "CreateCommit", """{"repositoryName":"r","branchName":"main","putFiles":[{"filePath":"a","fileContent":"YQ=="}]}""");
        var orphan = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("codecommit", "CreateCommit", """{"repositoryName":"r","branchName":"main","putFiles":[{"filePath":"b","fileContent":"YQ=="}]}"""));
        var same = await Assert.ThrowsAsync<RawFailure>(() => raw.Json(
            "codecommit",
            "CreateCommit",
            $$"""{"repositoryName":"r","branchName":"main","parentCommitId":"{{first["commitId"]}}","putFiles":[{"filePath":"a","fileContent":"YQ=="}]}"""));
        var branch = await raw.Json("codecommit", "GetBranch", """{"repositoryName":"r","branchName":"main"}""");

        Assert.Equal("BranchDoesNotExistException", none.Code);
        Assert.Equal("ParentCommitIdRequiredException", orphan.Code);
        Assert.Equal("NoChangeException", same.Code);
        Assert.Equal(first["commitId"]!.GetValue<string>(), branch["branch"]!["commitId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Tags_of_SageMaker_are_added_and_deleted_by_those_who_may()
    {
        const string Arn = "arn:aws:sagemaker:us-west-2:123456789012:model-package-group/g";
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions
        {
            EnforceIam = true,
            CallerPolicies = new Dictionary<string, JsonObject>
            {
                ["operator"] = JsonNode.Parse(
                    $$$$"""
                    {"Version":"2012-10-17","Statement":[
                      {"Effect":"Allow","Action":["sagemaker:CreateModelPackageGroup","sagemaker:AddTags","sagemaker:ListTags"],"Resource":"*"},
                      {"Effect":"Allow","Action":"sagemaker:DeleteTags","Resource":"{{{{Arn}}}}","Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":["stage"]}}}]}
                    """)!.AsObject(),
            },
        });
        var raw = new RawClient(sandbox);
        await raw.Json("sagemaker", "CreateModelPackageGroup", """{"ModelPackageGroupName":"g"}""");

        await raw.Json("sagemaker", "AddTags", $$"""{"ResourceArn":"{{Arn}}","Tags":[{"Key":"team","Value":"ml"},{"Key":"stage","Value":"dev"}]}""");
        using var deleted = await raw.SendJson("sagemaker", "DeleteTags", $$"""{"ResourceArn":"{{Arn}}","TagKeys":["stage"]}""");
        var refused = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("sagemaker", "DeleteTags", $$"""{"ResourceArn":"{{Arn}}","TagKeys":["team"]}"""));

        Assert.True(deleted.IsSuccessStatusCode);
        Assert.Equal("AccessDeniedException", refused.Code);
        var left = await raw.Json("sagemaker", "ListTags", $$"""{"ResourceArn":"{{Arn}}"}""");
        Assert.Equal("team", Assert.Single(left["Tags"]!.AsArray())!["Key"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Creating", false)]
    [InlineData("Updating", false)]
    [InlineData("SystemUpdating", false)]
    [InlineData("RollingBack", false)]
    [InlineData("Deleting", false)]
    [InlineData("InService", true)]
    [InlineData("Failed", true)]
    public async Task An_endpoint_that_SageMaker_works_on_is_not_deleted(string status, bool isDeleted)
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        await raw.Json("sagemaker", "CreateEndpoint", """{"EndpointName":"e","EndpointConfigName":"c"}""");
        var endpoint = sandbox.World.Resources.All.Single(resource => resource.Type == "AWS::SageMaker::Endpoint");
        endpoint.Properties["EndpointStatus"] = status;

        using var answer = await raw.SendJson("sagemaker", "DeleteEndpoint", """{"EndpointName":"e"}""");

        Assert.Equal(isDeleted, answer.IsSuccessStatusCode);
        Assert.Equal(!isDeleted, sandbox.World.Resources.All.Contains(endpoint));
        Assert.Equal(!isDeleted, (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("Cannot update in-progress endpoint", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipeline_fails_on_an_empty_repository_and_runs_on_a_commit()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        await raw.Json("codecommit", "CreateRepository", """{"repositoryName":"r"}""");
        AddPipeline(sandbox);
        await raw.Json("codepipeline", "StartPipelineExecution", """{"name":"p"}""");
        await Task.Delay(TimeSpan.FromMinutes(1), sandbox.Time, TestContext.Current.CancellationToken);
        var failed = await raw.Json("codepipeline", "ListPipelineExecutions", """{"pipelineName":"p"}""");
        await raw.Json("codecommit", "CreateCommit", """{"repositoryName":"r","branchName":"main","putFiles":[{"filePath":"a","fileContent":"YQ=="}]}""");
        var running = await raw.Json("codepipeline", "ListPipelineExecutions", """{"pipelineName":"p"}""");
        var id = running["pipelineExecutionSummaries"]![0]!["pipelineExecutionId"]!.GetValue<string>();
        await raw.Json("codepipeline", "StopPipelineExecution", $$"""{"pipelineName":"p","pipelineExecutionId":"{{id}}"}""");
        var again = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("codepipeline", "StopPipelineExecution", $$"""{"pipelineName":"p","pipelineExecutionId":"{{id}}"}"""));

        Assert.Equal("Failed", failed["pipelineExecutionSummaries"]![0]!["status"]!.GetValue<string>());
        Assert.Equal("InProgress", running["pipelineExecutionSummaries"]![0]!["status"]!.GetValue<string>());
        Assert.Equal("PipelineExecutionNotStoppableException", again.Code);
    }

    [Fact]
    public async Task A_transition_is_disabled_with_a_reason()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        AddPipeline(sandbox);
        using var disabled = await raw.SendJson("codepipeline", "DisableStageTransition", """{"pipelineName":"p","stageName":"Source","transitionType":"Inbound","reason":"removal"}""");
        var missing = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("codepipeline", "DisableStageTransition", """{"pipelineName":"p","stageName":"Nope","transitionType":"Inbound","reason":"removal"}"""));
        var state = await raw.Json("codepipeline", "GetPipelineState", """{"name":"p"}""");
        var pipeline = await raw.Json("codepipeline", "GetPipeline", """{"name":"p"}""");

        var inbound = state["stageStates"]![0]!["inboundTransitionState"]!;
        Assert.False(inbound["enabled"]!.GetValue<bool>());
        Assert.Equal("removal", inbound["disabledReason"]!.GetValue<string>());
        Assert.Equal("StageNotFoundException", missing.Code);
        Assert.Equal("r", pipeline["pipeline"]!["stages"]![0]!["actions"]![0]!["configuration"]!["RepositoryName"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_build_is_stopped_and_listed()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        Add(sandbox, "AWS::CodeBuild::Project", "b", new JsonObject { ["Name"] = "b", ["Environment"] = new JsonObject { ["ComputeType"] = "BUILD_GENERAL1_SMALL" } });
        var id = (await raw.Json("codebuild", "StartBuild", """{"projectName":"b"}"""))["build"]!["id"]!.GetValue<string>();
        await raw.Json("codebuild", "StopBuild", $$"""{"id":"{{id}}"}""");
        var listed = await raw.Json("codebuild", "ListBuildsForProject", """{"projectName":"b"}""");
        var builds = await raw.Json("codebuild", "BatchGetBuilds", $$"""{"ids":["{{id}}"]}""");
        var projects = await raw.Json("codebuild", "BatchGetProjects", """{"names":["b","c"]}""");

        Assert.Equal(id, listed["ids"]![0]!.GetValue<string>());
        Assert.Equal("STOPPED", builds["builds"]![0]!["buildStatus"]!.GetValue<string>());
        Assert.Equal("BUILD_GENERAL1_SMALL", projects["projects"]![0]!["environment"]!["computeType"]!.GetValue<string>());
        Assert.Equal("c", projects["projectsNotFound"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Log_groups_are_found_by_prefix_and_deleted()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        using var created = await raw.SendJson("logs", "CreateLogGroup", """{"logGroupName":"/aws/codebuild/b"}""");
        var twice = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("logs", "CreateLogGroup", """{"logGroupName":"/aws/codebuild/b"}"""));
        var odd = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("logs", "PutRetentionPolicy", """{"logGroupName":"/aws/codebuild/b","retentionInDays":31}"""));
        var found = await raw.Json("logs", "DescribeLogGroups", """{"logGroupNamePrefix":"/aws/codebuild/"}""");
        using var deleted = await raw.SendJson("logs", "DeleteLogGroup", """{"logGroupName":"/aws/codebuild/b"}""");
        var gone = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("logs", "DeleteLogGroup", """{"logGroupName":"/aws/codebuild/b"}"""));

        Assert.Equal("ResourceAlreadyExistsException", twice.Code);
        Assert.Equal("InvalidParameterException", odd.Code);
        Assert.Equal("arn:aws:logs:us-west-2:123456789012:log-group:/aws/codebuild/b:*", found["logGroups"]![0]!["arn"]!.GetValue<string>());
        Assert.Equal(("ResourceNotFoundException", "The specified log group does not exist."), (gone.Code, gone.Text));
    }

    [Fact]
    public async Task Every_account_has_a_default_network_in_every_region()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var vpcs = await new RawClient(sandbox).Query("ec2", "DescribeVpcs", ("Filter.1.Name", "is-default"), ("Filter.1.Value.1", "true"));
        var other = await new RawClient(sandbox, "999999999999").Query("ec2", "DescribeVpcs");
        var subnets = await new RawClient(sandbox).Query("ec2", "DescribeSubnets");
        var missing = await Assert.ThrowsAsync<RawFailure>(() => new RawClient(sandbox).Query("ec2", "DescribeVpcs", ("VpcId.1", "vpc-1")));
        var tables = await new RawClient(sandbox).Query("ec2", "DescribeRouteTables", ("Filter.1.Name", "association.main"), ("Filter.1.Value.1", "true"));

        string Id(System.Xml.Linq.XElement answer) => answer.Descendants().Single(element => element.Name.LocalName == "vpcId").Value;
        Assert.NotEqual(Id(vpcs), Id(other));
        Assert.Equal(3, subnets.Descendants().Count(element => element.Name.LocalName == "subnetId"));
        Assert.Equal(("InvalidVpcID.NotFound", "The vpc ID 'vpc-1' does not exist"), (missing.Code, missing.Text));
        Assert.Equal(["local", "igw"], tables.Descendants().Where(element => element.Name.LocalName == "gatewayId").Select(element => element.Value.Split('-')[0]));
    }

    [Fact]
    public async Task A_token_bucket_refuses_what_is_too_much_and_fills_with_time()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions
        {
            RateLimits = new Dictionary<string, RateLimit> { ["ssm:DescribeParameters"] = new(2, 3) },
        });
        var raw = new RawClient(sandbox);
        async Task Call() => await raw.Json("ssm", "DescribeParameters", "{}");
        for (var number = 0; number < 3; number++)
        {
            await Call();
        }

        var before = sandbox.Time.GetUtcNow();
        var refused = await Assert.ThrowsAsync<RawFailure>(Call);
        await Call();
        await Task.Delay(TimeSpan.FromSeconds(1), sandbox.Time, TestContext.Current.CancellationToken);
        await Call();
        await Call();
        await Assert.ThrowsAsync<RawFailure>(Call);
        await new RawClient(sandbox, "999999999999").Json("ssm", "DescribeParameters", "{}");

        Assert.Equal(("ThrottlingException", "Rate exceeded"), (refused.Code, refused.Text));
        Assert.InRange(sandbox.Time.GetUtcNow() - before, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(2.1));
    }

    private static void AddPipeline(EmbeddedAws sandbox) => Add(sandbox, "AWS::CodePipeline::Pipeline", "p", new JsonObject
    {
        ["Name"] = "p",
        ["Stages"] = new JsonArray(new JsonObject
        {
            ["Name"] = "Source",
            ["Actions"] = new JsonArray(new JsonObject
            {
                ["Name"] = "Source",
                ["ActionTypeId"] = new JsonObject { ["Category"] = "Source", ["Owner"] = "AWS", ["Provider"] = "CodeCommit", ["Version"] = "1" },
                ["Configuration"] = new JsonObject { ["RepositoryName"] = "r", ["BranchName"] = "main" },
            }),
        }),
    });

    private static void Add(EmbeddedAws sandbox, string type, string id, JsonObject properties) => sandbox.World.Resources.Add(new LiveResource
    {
        AccountId = RawClient.Account,
        Region = RawClient.Region,
        Type = type,
        Id = id,
        Properties = properties,
        Created = sandbox.Time.GetUtcNow(),
    });
}

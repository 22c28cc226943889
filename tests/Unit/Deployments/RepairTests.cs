using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using MlOps.Deployments;
using MlOps.Deployments.Repair;
using MlOps.Products;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments;

/// <summary>Drift of a deployed product is put back, or answered with the reason and the commands.</summary>
public sealed class RepairTests : IAsyncDisposable
{
    private const string ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private const string Published = "/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/RepositoryUrl";

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_stack_in_sync_needs_no_repair()
    {
        await _bed.DeployAsync(_product);

        var repair = await RepairAsync();

        Assert.Equal(("NOT_NEEDED", 0), (repair.Status, repair.Steps.Count));
        Assert.Null(repair.After);
    }

    [Fact]
    public async Task CloudFormation_puts_back_what_was_changed_and_makes_again_what_is_gone()
    {
        await _bed.DeployAsync(_product);
        var before = Parameter(Published).Properties["Value"]!.ToString();
        Parameter(Published).Properties["Value"] = "by hand";
        _bed.Aws.World.Resources.Remove(Parameter("/ModelPackageGroupArn"));

        var repair = await RepairAsync();

        Assert.Equal("REPAIRED", repair.Status);
        Assert.Equal(
            ["SsmModelPackageGroupArn: Make it again CHANGE_SET DONE", "SsmRepositoryUrl: Put back /Value CHANGE_SET DONE"],
            repair.Steps.Select(Say));
        Assert.Equal(before, Parameter(Published).Properties["Value"]!.ToString());
        Assert.NotNull(Parameter("/ModelPackageGroupArn"));
        Assert.Equal(("DRIFTED", "IN_SYNC"), (repair.Before.Status, repair.After!.Status));
    }

    [Fact]
    public async Task A_plan_changes_nothing_and_makes_no_change_set()
    {
        await _bed.DeployAsync(_product);
        Parameter(Published).Properties["Value"] = "by hand";

        var before = _bed.Aws.Calls.Calls.Count;

        var plan = await PlanAsync(new());

        Assert.Equal(("PLANNED", "SsmRepositoryUrl: Put back /Value CHANGE_SET PLANNED"), (plan.Planned.Status, Assert.Single(plan.Planned.Steps.Select(Say))));
        Assert.Equal("by hand", Parameter(Published).Properties["Value"]!.ToString());
        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly || call.Operation == "DetectStackDrift", call.ToString()));
    }

    [Fact]
    public async Task A_rollback_that_failed_is_continued_by_a_deployment_before_anything_is_repaired()
    {
        await _bed.DeployAsync(_product);
        await _bed.FailRollbackAsync(DeploymentBed.Product(edits: ("owner: data-science", "owner: platform")));
        Parameter(Published).Properties["Value"] = "by hand";

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => RepairAsync());
        await _bed.DeployAsync(_product);

        Assert.Equal("StackRollbackFailed", refused.Id);
        Assert.Contains("deploy the product again with Deploy-MlProduct, which continues the rollback first", refused.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains((await RepairAsync()).Status, new[] { "REPAIRED", "NOT_NEEDED" });
    }

    [Fact]
    public async Task What_was_added_goes_only_where_it_was_named()
    {
        await AttachAsync(ReadOnly);

        var plan = await PlanAsync(new());
        var refused = await Assert.ThrowsAsync<MlOpsException>(() => RepairAsync());

        Assert.Equal("CodeBuildRole /ManagedPolicyArns: arn:aws:iam::aws:policy/ReadOnlyAccess was added, and is not named with -Remove 'arn:aws:iam::aws:policy/ReadOnlyAccess'.", Assert.Single(plan.Planned.Refusals));
        Assert.Equal(("RepairRefused", MlErrorCategory.InvalidOperation), (refused.Id, refused.Category));
        Assert.Contains(ReadOnly, refused.Message, StringComparison.Ordinal);
        Assert.Contains("keep what may stay with -Ignore 'CodeBuildRole/ManagedPolicyArns: WHY'", refused.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("NOT_NEEDED", (await RepairAsync(new RepairOptions { Ignore = [DriftRules.Parse("CodeBuildRole/ManagedPolicyArns: WHY")] })).Status);
        Assert.True((await _bed.CheckDriftAsync(_product)).Drifted);
    }

    [Theory]
    [InlineData(ReadOnly, false)]
    [InlineData("*/ReadOnlyAccess", false)]
    [InlineData("ReadOnlyAccess", false)]
    [InlineData("nothing", true)]
    public async Task What_was_named_or_forced_is_taken_away(string remove, bool force)
    {
        await AttachAsync(ReadOnly);
        await (await _bed.OpenAsync(_product)).Iam.PutRolePolicyAsync(
            new PutRolePolicyRequest { RoleName = Role, PolicyName = "extra", PolicyDocument = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""" }, Token);

        var repair = await RepairAsync(new RepairOptions { Remove = [remove, "extra"], Force = force });

        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
        Assert.All(repair.Steps, step => Assert.Equal(("CodeBuildRole", "SERVICE_CALL", "DONE"), (step.LogicalId, step.Means, step.Status)));
    }

    [Fact]
    public async Task What_is_ignored_stays_and_a_change_set_that_would_undo_it_is_refused()
    {
        await _bed.DeployAsync(_product);
        Parameter(Published).Properties["Value"] = "known";
        Parameter("/ModelPackageGroupArn").Properties["Value"] = "by hand";
        var ignore = DriftRules.Parse("SsmRepositoryUrl/Value");

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => RepairAsync(new RepairOptions { Ignore = [ignore] }));

        Assert.Equal("RepairRefused", refused.Id);
        Assert.Contains("The change set would undo drift of SsmRepositoryUrl that is ignored.", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Nothing was changed. Give -Force where CloudFormation may do that besides.", refused.RecommendedAction);
        Assert.Equal(("known", "by hand"), (Parameter(Published).Properties["Value"]!.ToString(), Parameter("/ModelPackageGroupArn").Properties["Value"]!.ToString()));
        Assert.Equal("REPAIRED", (await RepairAsync(new RepairOptions { Ignore = [ignore], Force = true })).Status);
    }

    [Fact]
    public async Task Ignored_drift_alone_needs_no_repair()
    {
        await _bed.DeployAsync(_product);
        Parameter(Published).Properties["Value"] = "known";

        Assert.Equal("NOT_NEEDED", (await RepairAsync(new RepairOptions { Ignore = [DriftRules.Parse("Ssm*")] })).Status);
    }

    [Fact]
    public async Task A_change_set_that_would_change_more_than_has_drifted_is_refused()
    {
        await _bed.DeployAsync(_product);
        Parameter(Published).Properties["Value"] = "by hand";
        var report = await _bed.CheckDriftAsync(_product);
        Parameter("/ModelPackageGroupArn").Properties["Value"] = "meanwhile";
        var operation = new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer);
        var plan = await operation.PlanAsync(DeploymentTarget.Of(report), report, new(), Token);

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => operation.ExecuteAsync(plan, Token));

        Assert.Contains("The change set would change SsmModelPackageGroupArn, which has not drifted.", refused.Message, StringComparison.Ordinal);
        Assert.Equal("by hand", Parameter(Published).Properties["Value"]!.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_person_makes_again_is_what_is_deployed_and_not_what_a_config_says(bool isTest)
    {
        var product = isTest ? TestProduct.Of(_product, "a1b2", DateTimeOffset.UtcNow.AddDays(1)) : _product;
        await _bed.DeployAsync(product);
        _bed.Aws.World.Resources.Remove(Repository);
        var operation = new RepairOperation(await _bed.OpenAsync(product), _bed.Observer);

        var step = Assert.Single((await operation.PlanAsync(DeploymentTarget.Of(product), new(), Token)).Planned.Steps);

        var lines = step.Command!.Split('\n');
        Assert.Equal([$"$stack = '{product.StackName}'", "$deployed = New-MlTemplate -StackName $stack -Region us-west-2 -Format JSON"], lines[1..3]);
        Assert.Equal("$deployed | Deploy-MlProduct -Region us-west-2 -Seed", lines[^1]);
    }

    [Fact]
    public async Task A_repository_that_is_gone_is_left_to_a_person_with_the_commands()
    {
        await _bed.DeployAsync(_product);
        _bed.Aws.World.Resources.Remove(Repository);

        var repair = await RepairAsync();

        var step = Assert.Single(repair.Steps);
        Assert.Equal(("PARTLY_REPAIRED", "BY_HAND", "LEFT"), (repair.Status, step.Means, step.Status));
        Assert.Equal(
            [
                "# In PowerShell, with the module MlOps:",
                "$stack = 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack'",
                "$deployed = New-MlTemplate -StackName $stack -Region us-west-2 -Format JSON",
                "$template = $deployed.Body | ConvertFrom-Json -AsHashtable",
                "$resources = 'ModelBuildRepository', 'BuildPipeline', 'SsmRepositoryUrl'",
                "$resources | ForEach-Object { $template.Resources.Remove($_) }",
                "$outputs = 'ModelBuildRepositoryUrl', 'BuildPipelineName'",
                "$outputs | ForEach-Object { $template.Outputs.Remove($_) }",
                "$template | ConvertTo-Json -Depth 100 -Compress |",
                "  Set-Content ./less.json -NoNewline",
                "$ids = @($resources | ForEach-Object { \"LogicalResourceId/$_\" })",
                "$allow = @{ Effect = 'Allow'; Action = 'Update:Delete'; Principal = '*' }",
                "@{ Statement = @($allow + @{ Resource = $ids }) } |",
                "  ConvertTo-Json -Depth 5 | Set-Content ./policy.json",
                "aws cloudformation update-stack --stack-name $stack --region us-west-2 `",
                "  --template-body file://less.json --capabilities CAPABILITY_NAMED_IAM `",
                "  --stack-policy-during-update-body file://policy.json",
                "aws cloudformation wait stack-update-complete --stack-name $stack `",
                "  --region us-west-2",
                "$deployed | Deploy-MlProduct -Region us-west-2 -Seed",
            ],
            step.Command!.Split('\n'));
        Assert.All(step.Command.Split('\n'), line => Assert.True(line.Length < 80, line));
    }

    [Fact]
    public async Task Rules_count_for_a_report_that_was_made_without_them()
    {
        await _bed.DeployAsync(_product);
        Set(Project, "Description", "\"known\"");
        var report = await _bed.CheckDriftAsync(_product);
        var operation = new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer);

        var plan = await operation.PlanAsync(DeploymentTarget.Of(report), report, new RepairOptions { Ignore = [DriftRules.Parse("BuildProject/Description")] }, Token);

        Assert.Equal("NOT_NEEDED", (await operation.ExecuteAsync(plan, Token)).Status);
        Assert.Equal("known", Project.Properties["Description"]!.ToString());
    }

    [Fact]
    public async Task A_report_of_a_stack_that_was_removed_since_is_refused()
    {
        var product = DeploymentBed.Product("dev");
        await _bed.DeployAsync(product);
        var report = await _bed.CheckDriftAsync(product);
        await _bed.RemoveAsync(product);
        await _bed.DeployAsync(product);

        var error = await Assert.ThrowsAsync<MlOpsException>(async () =>
            await new RepairOperation(await _bed.OpenAsync(product), _bed.Observer).PlanAsync(DeploymentTarget.Of(report), report, new(), Token));

        Assert.Equal("DriftReportOutdated", error.Id);
    }

    [Fact]
    public async Task Variables_that_were_all_removed_are_put_back()
    {
        await _bed.DeployAsync(_product);
        var before = Project.Properties["Environment"]!["EnvironmentVariables"]!.DeepClone();
        Project.Properties["Environment"]!["EnvironmentVariables"] = new JsonArray();

        var repair = await RepairAsync();

        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
        Assert.Equal(before.AsArray().Count, Project.Properties["Environment"]!["EnvironmentVariables"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("?", true)]
    [InlineData("CodeBuildRole/ManagedPolicyArns*", false)]
    public async Task What_is_named_is_the_thing_or_where_it_is_and_no_place_in_a_list(string remove, bool refused)
    {
        await AttachAsync(ReadOnly);

        var plan = await PlanAsync(new RepairOptions { Remove = [remove] });

        Assert.Equal(refused, plan.Planned.Refusals.Count > 0);
    }

    [Fact]
    public async Task A_policy_that_somebody_put_on_a_bucket_goes_only_where_it_is_named()
    {
        await _bed.DeployAsync(_product);
        await PutBucketPolicyAsync(Statement("Open", "s3:GetObject"));

        var refusal = Assert.Single((await PlanAsync(new())).Planned.Refusals);
        var repair = await RepairAsync(new RepairOptions { Remove = ["Open"] });

        Assert.Equal("ArtifactsBucket /BucketPolicy/Open: Open was added, and is not named with -Remove 'Open'.", refusal);
        Assert.Equal("ArtifactsBucket: Take away Open (/BucketPolicy/Open) SERVICE_CALL DONE", Assert.Single(repair.Steps.Select(Say)));
        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
        Assert.DoesNotContain(_bed.Resources, resource => resource.Type == "AWS::S3::BucketPolicy");
    }

    [Fact]
    public async Task A_stage_that_somebody_closed_is_opened_only_where_it_is_named()
    {
        await _bed.DeployAsync(_product);
        await AdditionTests.CloseAsync(_bed, _product, "deploys are frozen");

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => RepairAsync());
        var forced = await RepairAsync(new RepairOptions { Force = true });
        var repair = await RepairAsync(new RepairOptions { Remove = ["Build"] });

        Assert.Equal("RepairRefused", refused.Id);
        Assert.Equal("LEFT", Assert.Single(forced.Steps).Status);
        Assert.Equal("BuildPipeline: Take away /DisableInboundStageTransitions/Build SERVICE_CALL DONE", Assert.Single(repair.Steps.Select(Say)));
        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
    }

    [Fact]
    public async Task Of_a_bucket_policy_what_is_ignored_stays()
    {
        await _bed.DeployAsync(_product);
        await PutBucketPolicyAsync(Statement("Known", "s3:GetBucketLocation"), Statement(null, "s3:GetObject"));

        var repair = await RepairAsync(new RepairOptions { Remove = ["BucketPolicy"], Ignore = [DriftRules.Parse("ArtifactsBucket/BucketPolicy/Known")] });

        Assert.Equal(("REPAIRED", "IGNORED"), (repair.Status, repair.After!.Status));
        var statement = Assert.Single(_bed.Resources.Single(resource => resource.Type == "AWS::S3::BucketPolicy").Properties["PolicyDocument"]!["Statement"]!.AsArray());
        Assert.Equal(("Known", "s3:GetBucketLocation"), (statement!["Sid"]!.ToString(), statement["Action"]!.ToString()));
    }

    [Fact]
    public async Task What_no_call_compares_again_is_not_called_repaired()
    {
        await _bed.DeployAsync(_product);
        Set(Project, "Description", "\"by hand\"");
        var plan = await PlanAsync(new());
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "BatchGetProjects", Times = 1000 });

        var repair = await new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer).ExecuteAsync(plan, Token);

        Assert.Equal("PARTLY_REPAIRED", repair.Status);
        Assert.False(RepairOperation.IsComplete(repair));
    }

    [Theory]
    [InlineData("Description", "\"by hand\"", "/Description")]
    [InlineData("Description", null, "/Description")]
    [InlineData("ServiceRole", "\"arn:aws:iam::123456789012:role/somebody\"", "/ServiceRole")]
    [InlineData("TimeoutInMinutes", "5", "/TimeoutInMinutes")]
    [InlineData("Environment/Image", "\"example.com/other:1\"", "/Environment/Image")]
    [InlineData("Source/BuildSpec", "\"other.yml\"", "/Source/BuildSpec")]
    [InlineData("LogsConfig/CloudWatchLogs/Status", "\"DISABLED\"", "/LogsConfig/CloudWatchLogs/Status")]
    public async Task A_project_that_was_changed_is_put_back_by_a_call_of_CodeBuild(string property, string? value, string path)
    {
        await _bed.DeployAsync(_product);
        var before = Project.Properties.DeepClone();
        Set(Project, property, value);

        var repair = await RepairAsync();

        Assert.Equal($"BuildProject: Put back {path} SERVICE_CALL DONE", Assert.Single(repair.Steps.Select(Say)));
        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
        Assert.True(JsonNode.DeepEquals(before, Project.Properties), Project.Properties.ToJsonString());
    }

    [Fact]
    public async Task Variables_and_tags_are_put_back_one_by_one_and_what_is_ignored_stays()
    {
        await _bed.DeployAsync(_product);
        var variables = Project.Properties["Environment"]!["EnvironmentVariables"]!.AsArray();
        variables.Add(new JsonObject { ["Name"] = "KEPT", ["Value"] = "1", ["Type"] = "PLAINTEXT" });
        variables.Add(new JsonObject { ["Name"] = "EXTRA", ["Value"] = "1", ["Type"] = "PLAINTEXT" });
        variables.Single(variable => variable!["Name"]!.ToString() == "PRODUCT_NAME")!["Value"] = "other";
        var tags = Project.Properties["Tags"]!.AsArray();
        tags.Add(new JsonObject { ["Key"] = "foreign", ["Value"] = "x" });
        tags.Single(tag => tag!["Key"]!.ToString() == "owner")!["Value"] = "other";

        var repair = await RepairAsync(new RepairOptions { Remove = ["EXTRA", "foreign"], Ignore = [DriftRules.Parse("BuildProject/Environment/EnvironmentVariables/KEPT")] });

        Assert.Equal(("REPAIRED", "IGNORED"), (repair.Status, repair.After!.Status));
        variables = Project.Properties["Environment"]!["EnvironmentVariables"]!.AsArray();
        Assert.Contains(variables, variable => variable!["Name"]!.ToString() == "KEPT");
        Assert.DoesNotContain(variables, variable => variable!["Name"]!.ToString() == "EXTRA");
        Assert.Contains(variables, variable => variable!["Value"]?.ToString() == _product.Name);
        tags = Project.Properties["Tags"]!.AsArray();
        Assert.DoesNotContain(tags, tag => tag!["Key"]!.ToString() == "foreign");
        Assert.Contains(tags, tag => tag!["Key"]!.ToString() == "owner" && tag["Value"]!.ToString() == "data-science");
    }

    [Fact]
    public async Task A_project_that_is_gone_is_made_again()
    {
        await _bed.DeployAsync(_product);
        var before = Project.Properties.DeepClone();
        _bed.Aws.World.Resources.Remove(Project);

        var repair = await RepairAsync();

        Assert.Equal("BuildProject: Make it again SERVICE_CALL DONE", Assert.Single(repair.Steps.Select(Say)));
        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
        Assert.True(JsonNode.DeepEquals(before["Environment"], Project.Properties["Environment"]), Project.Properties.ToJsonString());
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_product, new RemoveOptions { Force = true, DeleteData = true })).Status);
    }

    [Fact]
    public async Task Description_and_tags_of_a_repository_are_put_back()
    {
        await _bed.DeployAsync(_product);
        Repository.Properties["RepositoryDescription"] = "by hand";
        var tags = Repository.Properties["Tags"]!.AsArray();
        tags.Add(new JsonObject { ["Key"] = "foreign", ["Value"] = "x" });
        tags.Remove(tags.Single(tag => tag!["Key"]!.ToString() == "owner"));

        var repair = await RepairAsync(new RepairOptions { Remove = ["foreign"] });

        Assert.Equal("ModelBuildRepository: Put back /RepositoryDescription, /Tags/owner; Take away foreign (/Tags/foreign) SERVICE_CALL DONE", Assert.Single(repair.Steps.Select(Say)));
        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
    }

    [Fact]
    public async Task A_repository_that_was_renamed_gets_its_name_back_before_the_rest()
    {
        await _bed.DeployAsync(_product);
        var repository = Repository;
        var name = repository.Properties["RepositoryName"]!.ToString();
        repository.Properties["RepositoryName"] = "renamed";
        repository.Properties["RepositoryDescription"] = "by hand";

        var repair = await RepairAsync();

        Assert.Equal("ModelBuildRepository: Put back /RepositoryName, /RepositoryDescription SERVICE_CALL DONE", Assert.Single(repair.Steps.Select(Say)));
        Assert.Equal(("REPAIRED", "IN_SYNC", name), (repair.Status, repair.After!.Status, repository.Properties["RepositoryName"]!.ToString()));
    }

    [Fact]
    public async Task A_renamed_repository_whose_name_another_has_is_left_to_a_person_until_the_other_has_another_name()
    {
        await _bed.DeployAsync(_product);
        var repository = Repository;
        var name = repository.Properties["RepositoryName"]!.ToString();
        repository.Properties["RepositoryName"] = "renamed";
        var session = await _bed.OpenAsync(_product);
        const string Other = "0f0e0d0c-1111-2222-3333-444455556666";
        AddOther(repository, name, Other);

        var first = await RepairAsync();

        var step = Assert.Single(first.Steps);
        Assert.Equal(("BY_HAND", "LEFT"), (step.Means, step.Status));
        Assert.Contains(Other, step.Reason, StringComparison.Ordinal);
        Assert.Contains("No stack of the region has it. Look at its commits first", step.Reason, StringComparison.Ordinal);
        Assert.Equal($"aws codecommit update-repository-name --old-name '{name}' --new-name '{name}-other' --region us-west-2", step.Command);

        await session.CodeCommit.UpdateRepositoryNameAsync(new Amazon.CodeCommit.Model.UpdateRepositoryNameRequest { OldName = name, NewName = $"{name}-other" }, Token);
        var second = await RepairAsync();

        Assert.Equal(("REPAIRED", "IN_SYNC", name), (second.Status, second.After!.Status, repository.Properties["RepositoryName"]!.ToString()));
    }

    [Fact]
    public async Task A_renamed_repository_gets_its_name_back_before_CloudFormation_writes_it_elsewhere()
    {
        await _bed.DeployAsync(_product);
        var repository = Repository;
        var name = repository.Properties["RepositoryName"]!.ToString();
        repository.Properties["RepositoryName"] = "renamed";
        Find("AWS::S3::Bucket").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };

        var repair = await RepairAsync();

        Assert.Equal("REPAIRED", repair.Status);
        Assert.Equal(["ModelBuildRepository SERVICE_CALL DONE", "ArtifactsBucket CHANGE_SET DONE"], repair.Steps.Select(step => $"{step.LogicalId} {step.Means} {step.Status}"));
        Assert.Equal(name, repository.Properties["RepositoryName"]!.ToString());
        Assert.DoesNotContain(_bed.Resources.Where(resource => resource.Type == "AWS::CodePipeline::Pipeline"), pipeline => pipeline.Properties.ToJsonString().Contains("renamed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_forced_change_set_changed_besides_is_told_after_the_steps_that_were_planned()
    {
        await _bed.DeployAsync(_product);
        Find("AWS::S3::Bucket").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };
        Repository.Properties["RepositoryDescription"] = "by hand";
        Find("AWS::SSM::Parameter").Properties["Value"] = "tampered";
        var ignored = Find("AWS::SSM::Parameter");
        var options = new RepairOptions { Force = true, Ignore = [DriftRules.Parse("AWS::SSM::Parameter: expected")] };

        var repair = await RepairAsync(options);

        Assert.Equal(["ArtifactsBucket", "ModelBuildRepository"], repair.Steps.Take(2).Select(step => step.LogicalId));
        Assert.Equal(["DONE", "DONE"], repair.Steps.Take(2).Select(step => step.Status));
        var besides = Assert.Single(repair.Steps.Skip(2));
        Assert.Equal(("Changed with the rest", "DONE"), (besides.Action, besides.Status));
        Assert.NotEqual("tampered", ignored.Properties["Value"]!.ToString());
    }

    [Fact]
    public async Task A_description_that_may_not_be_put_back_holds_nothing_back_once_the_name_is()
    {
        await _bed.DeployAsync(_product);
        var repository = Repository;
        var name = repository.Properties["RepositoryName"]!.ToString();
        repository.Properties["RepositoryName"] = "renamed";
        repository.Properties["RepositoryDescription"] = "by hand";
        Find("AWS::S3::Bucket").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "UpdateRepositoryDescription", Times = 1000 });

        var repair = await RepairAsync();

        Assert.Equal(["ModelBuildRepository FAILED", "ArtifactsBucket DONE"], repair.Steps.Select(step => $"{step.LogicalId} {step.Status}"));
        Assert.Equal(name, repository.Properties["RepositoryName"]!.ToString());
    }

    [Fact]
    public async Task What_CloudFormation_would_write_a_wrong_name_into_waits_for_the_name()
    {
        await _bed.DeployAsync(_product);
        var repository = Repository;
        var name = repository.Properties["RepositoryName"]!.ToString();
        repository.Properties["RepositoryName"] = "renamed";
        AddOther(repository, name, "0f0e0d0c-1111-2222-3333-444455556666");
        Find("AWS::S3::Bucket").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };

        var repair = await RepairAsync(new RepairOptions { Force = true });

        Assert.Equal(["ArtifactsBucket LEFT", "ModelBuildRepository LEFT"], repair.Steps.Select(step => $"{step.LogicalId} {step.Status}").Order());
        Assert.Contains("would write what ModelBuildRepository is called now into BuildPipeline", repair.Steps.Single(step => step.LogicalId == "ArtifactsBucket").Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(_bed.Resources.Where(resource => resource.Type == "AWS::CodePipeline::Pipeline"), pipeline => pipeline.Properties.ToJsonString().Contains("renamed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_another_stacks_repository_has_is_left_to_that_stack()
    {
        await _bed.DeployAsync(_product);
        var repository = Repository;
        var name = repository.Properties["RepositoryName"]!.ToString();
        repository.Properties["RepositoryName"] = "renamed";
        await _bed.DeployForeignAsync(_product, $$$"""{"Resources": {"Code": {"Type": "AWS::CodeCommit::Repository", "Properties": {"RepositoryName": "{{{name}}}" } } } }""", "somebody-else");

        var step = Assert.Single((await RepairAsync()).Steps);

        Assert.Equal("BY_HAND", step.Means);
        Assert.Contains("Stack somebody-else has it", step.Reason, StringComparison.Ordinal);
        Assert.Null(step.Command);
    }

    [Fact]
    public async Task A_step_that_a_service_refuses_does_not_stop_the_others_and_the_next_run_goes_on()
    {
        await _bed.DeployAsync(_product);
        Set(Project, "Description", "\"by hand\"");
        Repository.Properties["RepositoryDescription"] = "by hand";
        var fault = new CallFault(FaultKind.ServerError) { Operation = "UpdateProject", Times = 1000 };
        _bed.Aws.Faults.Add(fault);

        var repair = await RepairAsync();
        var error = Assert.Throws<MlOpsException>(() => RepairOperation.EnsureComplete(repair));
        _bed.Aws.Faults.Clear();
        var next = await RepairAsync();

        Assert.Equal(("PARTLY_REPAIRED", "RepairIncomplete"), (repair.Status, error.Id));
        Assert.Equal(["FAILED", "DONE"], repair.Steps.OrderBy(step => step.LogicalId, StringComparer.Ordinal).Select(step => step.Status));
        Assert.StartsWith("1 of 2 steps of the repair of ", error.Message, StringComparison.Ordinal);
        Assert.Equal(("REPAIRED", 1), (next.Status, next.Steps.Count));
    }

    [Fact]
    public async Task A_change_set_that_fails_stops_no_other_step()
    {
        await AttachAsync(ReadOnly);
        var repository = Repository;
        var name = repository.Properties["RepositoryName"]!.ToString();
        repository.Properties["RepositoryName"] = "renamed";
        Find("AWS::S3::Bucket").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };
        _bed.Aws.Faults.Add(new ResourceFault("Not today.") { LogicalId = "ArtifactsBucket", Action = "Update", Times = 9 });

        var repair = await RepairAsync(new RepairOptions { Remove = ["ReadOnlyAccess"] });

        Assert.Equal(
            ["ModelBuildRepository SERVICE_CALL DONE", "ArtifactsBucket CHANGE_SET FAILED", "CodeBuildRole SERVICE_CALL DONE"],
            repair.Steps.Select(step => $"{step.LogicalId} {step.Means} {step.Status}"));
        Assert.Contains("Not today.", repair.Steps[1].Reason, StringComparison.Ordinal);
        Assert.Equal(["ArtifactsBucket"], RepairOperation.FailedIn(repair));
        Assert.Equal((name, "PARTLY_REPAIRED"), (repository.Properties["RepositoryName"]!.ToString(), repair.Status));
        Assert.DoesNotContain(repair.After!.Resources, resource => resource.LogicalId == "CodeBuildRole" && resource.Status == "MODIFIED");
        Assert.Contains("ArtifactsBucket: Put back", Assert.Throws<MlOpsException>(() => RepairOperation.EnsureComplete(repair)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_which_nobody_can_see_whether_it_is_back_holds_CloudFormation_back()
    {
        await AttachAsync(ReadOnly);
        Repository.Properties["RepositoryName"] = "renamed";
        Find("AWS::S3::Bucket").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };
        var plan = await PlanAsync(new() { Remove = ["ReadOnlyAccess"] });
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "UpdateRepositoryName", Times = 1000 });
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "GetRepository", Times = 1000 });

        var repair = await new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer).ExecuteAsync(plan, Token);

        Assert.Equal(["ModelBuildRepository FAILED", "ArtifactsBucket LEFT", "CodeBuildRole DONE"], repair.Steps.Select(step => $"{step.LogicalId} {step.Status}"));
        Assert.Contains("would write what ModelBuildRepository is called now", repair.Steps[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_is_told_where_the_time_is_over_before_the_rest()
    {
        await _bed.DeployAsync(_product);
        Repository.Properties["RepositoryName"] = "renamed";
        Find("AWS::S3::Bucket").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };
        var operation = new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer);
        var plan = await operation.PlanAsync(DeploymentTarget.Of(_product), await _bed.CheckDriftAsync(_product), new() { Timeout = TimeSpan.FromSeconds(1) }, Token);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => operation.ExecuteAsync(plan, Token));

        Assert.Equal("OperationTimeout", error.Id);
        Assert.StartsWith("Done already: ModelBuildRepository: Put back /RepositoryName.", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_is_told_where_somebody_stops_the_rest()
    {
        await _bed.DeployAsync(_product);
        Repository.Properties["RepositoryName"] = "renamed";
        Find("AWS::S3::Bucket").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };
        var plan = await PlanAsync(new());
        using var stop = new CancellationTokenSource();
        _bed.Observer.OnProgress = _ => stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer).ExecuteAsync(plan, stop.Token));

        Assert.Contains("Stopped. Done already: ModelBuildRepository: Put back /RepositoryName. Run the same command again for the rest.", _bed.Observer.Informations);
    }

    [Fact]
    public async Task What_was_done_is_told_where_nothing_can_be_checked_afterwards()
    {
        await _bed.DeployAsync(_product);
        Repository.Properties["RepositoryDescription"] = "by hand";
        var plan = await PlanAsync(new());
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "DetectStackDrift", Times = 1000 });

        var repair = await new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer).ExecuteAsync(plan, Token);

        Assert.Equal(("PARTLY_REPAIRED", "DONE"), (repair.Status, Assert.Single(repair.Steps).Status));
        Assert.Null(repair.After);
        Assert.Contains(_bed.Observer.Warnings, warning => warning.Contains("is left could not be seen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Repositories_of_which_one_has_the_others_name_get_their_names_back_in_turn()
    {
        var product = DeploymentBed.Product("prod", "codecommit", ("tier: starter", "tier: professional"));
        await _bed.DeployAsync(product);
        var (build, deploy) = (Repository, RepositoryOf("model-deploy"));
        var (buildName, deployName) = (build.Properties["RepositoryName"]!.ToString(), deploy.Properties["RepositoryName"]!.ToString());
        build.Properties["RepositoryName"] = deployName;
        deploy.Properties["RepositoryName"] = "elsewhere";
        Find("AWS::S3::Bucket").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };

        var repair = await RepairAsync(product);

        Assert.Equal(
            ["ModelBuildRepository SERVICE_CALL DONE", "ModelDeployRepository SERVICE_CALL DONE", "ArtifactsBucket CHANGE_SET DONE"],
            repair.Steps.Select(step => $"{step.LogicalId} {step.Means} {step.Status}"));
        Assert.Equal("REPAIRED", repair.Status);
        Assert.Equal((buildName, deployName), (build.Properties["RepositoryName"]!.ToString(), deploy.Properties["RepositoryName"]!.ToString()));
    }

    [Fact]
    public async Task Repositories_that_have_each_others_names_get_their_own_back()
    {
        var product = DeploymentBed.Product("prod", "codecommit", ("tier: starter", "tier: professional"));
        await _bed.DeployAsync(product);
        var (build, deploy) = (Repository, RepositoryOf("model-deploy"));
        var (buildName, deployName) = (build.Properties["RepositoryName"]!.ToString(), deploy.Properties["RepositoryName"]!.ToString());
        (build.Properties["RepositoryName"], deploy.Properties["RepositoryName"]) = (deployName, buildName);

        var repair = await RepairAsync(product);

        Assert.Equal("REPAIRED", repair.Status);
        Assert.Equal(["DONE", "DONE"], repair.Steps.Select(step => step.Status));
        Assert.Equal((buildName, deployName), (build.Properties["RepositoryName"]!.ToString(), deploy.Properties["RepositoryName"]!.ToString()));
    }

    [Fact]
    public async Task A_repository_whose_name_one_of_the_same_stack_keeps_is_left_with_that_one()
    {
        var product = DeploymentBed.Product("prod", "codecommit", ("tier: starter", "tier: professional"));
        await _bed.DeployAsync(product);
        var (build, deploy) = (Repository, RepositoryOf("model-deploy"));
        var buildName = build.Properties["RepositoryName"]!.ToString();
        AddOther(deploy, deploy.Properties["RepositoryName"]!.ToString(), "0f0e0d0c-1111-2222-3333-444455556666");
        (build.Properties["RepositoryName"], deploy.Properties["RepositoryName"]) = ("elsewhere", buildName);

        var steps = (await RepairAsync(product)).Steps;

        Assert.All(steps, step => Assert.Equal(("BY_HAND", "LEFT"), (step.Means, step.Status)));
        Assert.Equal(
            "ModelDeployRepository of the same stack has its name, and is left to you too. See to that one first, and run the same command again.",
            steps.Single(step => step.LogicalId == "ModelBuildRepository").Reason);
    }

    [Fact]
    public async Task What_guards_a_production_stack_is_put_back_as_any_drift_is()
    {
        await _bed.DeployAsync(_product);
        var client = (await _bed.OpenAsync(_product)).CloudFormation;
        const string Own = """{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}""";
        await client.UpdateTerminationProtectionAsync(new() { StackName = _product.StackName, EnableTerminationProtection = false }, Token);
        await client.SetStackPolicyAsync(new() { StackName = _product.StackName, StackPolicyBody = $$"""{"Statement":[{{Own}}]}""" }, Token);

        var repair = await RepairAsync();

        var step = Assert.Single(repair.Steps);
        Assert.Equal(
            (_product.StackName, "AWS::CloudFormation::Stack", "Put back /EnableTerminationProtection, /StackPolicyBody", "SERVICE_CALL", "DONE"),
            (step.LogicalId, step.Type, step.Action, step.Means, step.Status));
        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
        Assert.True((await _bed.FindStackAsync(_product))!.EnableTerminationProtection);
        var policy = (await client.GetStackPolicyAsync(new() { StackName = _product.StackName }, Token)).StackPolicyBody;
        Assert.StartsWith($$"""{"Statement":[{{Own}},{"Effect":"Deny","Action":["Update:Replace","Update:Delete"]""", policy, StringComparison.Ordinal);
        Assert.Equal(2, _bed.Observer.Warnings.Count(warning => warning.StartsWith($"Production stack {_product.StackName} has no ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_guard_that_nobody_may_put_back_is_a_failed_step()
    {
        await _bed.DeployAsync(_product);
        await (await _bed.OpenAsync(_product)).CloudFormation.UpdateTerminationProtectionAsync(new() { StackName = _product.StackName, EnableTerminationProtection = false }, Token);
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "UpdateTerminationProtection", Times = 1000 });

        var repair = await RepairAsync();

        Assert.Equal(("PARTLY_REPAIRED", "FAILED"), (repair.Status, Assert.Single(repair.Steps).Status));
        Assert.Contains("UpdateTerminationProtection", repair.Steps[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_group_that_is_gone_is_made_again_by_one_command()
    {
        await _bed.DeployAsync(_product);
        _bed.Aws.World.Resources.Remove(_bed.Resources.Single(resource => resource.Type == "AWS::SageMaker::ModelPackageGroup"));

        var step = Assert.Single((await RepairAsync()).Steps);

        Assert.Equal("LEFT", step.Status);
        Assert.StartsWith(
            "aws sagemaker create-model-package-group --model-package-group-name 'techcorp-prod-a001-us-west-2-customer-churn-models' --model-package-group-description "
            + "'Model versions of techcorp-prod-a001-us-west-2-customer-churn-ml' --tags '[{\"Key\":\"",
            step.Command,
            StringComparison.Ordinal);
        Assert.EndsWith(" --region us-west-2", step.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_of_a_model_group_are_put_back()
    {
        await _bed.DeployAsync(_product);
        var tags = _bed.Resources.Single(resource => resource.Type == "AWS::SageMaker::ModelPackageGroup").Properties["Tags"]!.AsArray();
        tags.Add(new JsonObject { ["Key"] = "foreign", ["Value"] = "x" });
        tags.Single(tag => tag!["Key"]!.ToString() == "owner")!["Value"] = "other";

        var repair = await RepairAsync(new RepairOptions { Remove = ["foreign"] });

        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
        Assert.Equal(("ModelPackageGroup", "SERVICE_CALL", "DONE"), (repair.Steps[0].LogicalId, repair.Steps[0].Means, repair.Steps[0].Status));
    }

    [Fact]
    public async Task A_tag_that_a_change_set_leaves_alone_is_left_to_a_person_with_the_command()
    {
        await _bed.DeployAsync(_product);
        Parameter(Published).Properties["Tags"]!["foreign"] = "x";

        var repair = await RepairAsync();

        var step = Assert.Single(repair.Steps);
        Assert.Equal(("PARTLY_REPAIRED", "BY_HAND", "Drift-aware change sets leave tags alone whose keys the template does not have."), (repair.Status, step.Means, step.Reason));
        Assert.Equal($"aws ssm remove-tags-from-resource --resource-type Parameter --resource-id '{Published}' --tag-keys 'foreign' --region us-west-2", step.Command);
    }

    [Fact]
    public async Task Tags_that_somebody_put_in_place_of_the_templates_are_told_by_key_and_the_foreign_one_is_left_to_a_person()
    {
        await _bed.DeployAsync(_product);
        var bucket = _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket");
        var tags = new List<Amazon.S3.Model.Tag> { new() { Key = "x", Value = "1" }, new() { Key = "owner", Value = "other" } };
        await (await _bed.OpenAsync(_product)).S3.PutBucketTaggingAsync(new Amazon.S3.Model.PutBucketTaggingRequest { BucketName = bucket.Id, TagSet = tags }, Token);

        var report = await _bed.CheckDriftAsync(_product);
        var repair = await RepairAsync();

        var differences = Assert.Single(report.Resources, resource => resource.Status == "MODIFIED").Differences.ToDictionary(difference => difference.PropertyPath);
        Assert.Equal(("NOT_EQUAL", "data-science", "other"), (differences["/Tags/owner/Value"].DifferenceType, differences["/Tags/owner/Value"].Expected, differences["/Tags/owner/Value"].Actual));
        Assert.Equal(("REMOVE", """{"Key":"project","Value":"churn"}"""), (differences["/Tags/project"].DifferenceType, differences["/Tags/project"].Expected));
        Assert.Equal(("ADD", """{"Key":"x","Value":"1"}"""), (differences["/Tags/x"].DifferenceType, differences["/Tags/x"].Actual));
        Assert.All(differences.Keys, path => Assert.DoesNotMatch("/[0-9]+(/|$)", path));
        Assert.Equal(["CHANGE_SET DONE", "BY_HAND LEFT"], repair.Steps.Select(step => $"{step.Means} {step.Status}"));
        Assert.Equal("Take away x (/Tags/x)", repair.Steps[1].Action);
        Assert.Equal($"aws resourcegroupstaggingapi untag-resources --resource-arn-list 'arn:aws:s3:::{bucket.Id}' --tag-keys 'x' --region us-west-2", repair.Steps[1].Command);
        Assert.Equal("/Tags/x", Assert.Single(Assert.Single(repair.After!.Resources, resource => resource.Status == "MODIFIED").Differences).PropertyPath);
    }

    [Fact]
    public async Task Tags_that_are_all_gone_are_told_by_key()
    {
        await _bed.DeployAsync(_product);
        _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket").Properties.Remove("Tags");

        var differences = Assert.Single((await _bed.CheckDriftAsync(_product)).Resources, resource => resource.Status == "MODIFIED").Differences;

        Assert.Contains("/Tags/owner", differences.Select(difference => difference.PropertyPath));
        Assert.All(differences, difference => Assert.Equal("REMOVE", difference.DifferenceType));
        Assert.Equal("REPAIRED", (await RepairAsync()).Status);
    }

    [Theory]
    [InlineData("by hand")]
    [InlineData("again by hand")]
    public async Task A_step_that_the_check_afterwards_does_not_confirm_is_not_done(string meanwhile)
    {
        await _bed.DeployAsync(_product);
        Parameter(Published).Properties["Value"] = "by hand";
        var plan = await PlanAsync(new());
        _bed.Observer.OnProgress = line =>
        {
            if (line == "CloudFormation compares the resources")
            {
                Parameter(Published).Properties["Value"] = meanwhile;
            }
        };

        var repair = await new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer).ExecuteAsync(plan, Token);

        var step = Assert.Single(repair.Steps);
        Assert.Equal(("PARTLY_REPAIRED", "FAILED", "The check afterwards says that /Value still differs."), (repair.Status, step.Status, step.Reason));
        Assert.False(RepairOperation.IsComplete(repair));
    }

    [Fact]
    public async Task A_stack_of_somebody_else_is_not_repaired()
    {
        var session = await _bed.OpenAsync(_product);
        await _bed.DeployForeignAsync(_product, """{"Resources":{"A":{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/a","Type":"String","Value":"1"}}}}""", "foreign");

        var error = await Assert.ThrowsAsync<MlOpsException>(() => new RepairOperation(session, _bed.Observer).PlanAsync(DeploymentTarget.OfStack("foreign"), new(), Token));

        Assert.Equal("StackNotOurs", error.Id);
    }

    private static string Role => "techcorp-prod-a001-customer-churn-codebuild-role";

    private LiveResource Project =>
        _bed.Resources.Single(resource => resource.Type == "AWS::CodeBuild::Project" && resource.Id.EndsWith("-build", StringComparison.Ordinal));

    private void AddOther(LiveResource repository, string name, string id) => _bed.Aws.World.Resources.Add(new LiveResource
    {
        AccountId = repository.AccountId,
        Region = repository.Region,
        Type = repository.Type,
        Id = id,
        Properties = new JsonObject { ["RepositoryName"] = name, ["Name"] = name },
        Created = repository.Created,
    });

    private LiveResource Find(string type) => _bed.Resources.First(resource => resource.Type == type);

    private LiveResource Repository => RepositoryOf("model-build");

    private LiveResource RepositoryOf(string part) => _bed.Resources.Single(resource =>
        resource.Type == "AWS::CodeCommit::Repository" && resource.Properties["RepositoryName"]!.ToString().EndsWith(part, StringComparison.Ordinal));

    private static void Set(LiveResource resource, string property, string? value)
    {
        var names = property.Split('/');
        JsonNode holder = resource.Properties;
        foreach (var name in names[..^1])
        {
            holder = holder[name]!;
        }

        holder[names[^1]] = value is null ? null : JsonNode.Parse(value);
    }

    private static string Say(MlRepairStep step) => $"{step} {step.Means} {step.Status}";

    private async Task AttachAsync(string policy)
    {
        await _bed.DeployAsync(_product);
        await (await _bed.OpenAsync(_product)).Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Role, PolicyArn = policy }, Token);
    }

    private static JsonObject Statement(string? id, string action)
    {
        var statement = new JsonObject { ["Effect"] = "Allow", ["Principal"] = "*", ["Action"] = action, ["Resource"] = "*" };
        if (id is not null)
        {
            statement["Sid"] = id;
        }

        return statement;
    }

    private async Task PutBucketPolicyAsync(params JsonNode[] statements)
    {
        var bucket = _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket").Id;
        var policy = new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statements) };
        await (await _bed.OpenAsync(_product)).S3.PutBucketPolicyAsync(new Amazon.S3.Model.PutBucketPolicyRequest { BucketName = bucket, Policy = policy.ToJsonString() }, Token);
    }

    private LiveResource Parameter(string end) =>
        _bed.Resources.Single(resource => resource.Type == "AWS::SSM::Parameter" && resource.Id.EndsWith(end, StringComparison.Ordinal));

    private async Task<RepairPlan> PlanAsync(RepairOptions options) =>
        await new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer).PlanAsync(DeploymentTarget.Of(_product), options, Token);

    private Task<MlRepair> RepairAsync(RepairOptions? options = null) => RepairAsync(_product, options);

    private async Task<MlRepair> RepairAsync(MlProduct product, RepairOptions? options = null)
    {
        var operation = new RepairOperation(await _bed.OpenAsync(product), _bed.Observer);
        return await operation.ExecuteAsync(await operation.PlanAsync(DeploymentTarget.Of(product), options ?? new(), Token), Token);
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Amazon.CodeCommit.Model;
using Amazon.IdentityManagement.Model;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments;

public sealed class DeployOptionTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Empty_repositories_get_a_first_commit_once()
    {
        var first = await _bed.DeployAsync(_product, new DeployOptions { Seed = true });
        var second = await _bed.DeployAsync(_product, new DeployOptions { Seed = true });

        Assert.Equal(2, first.Findings.Count(finding => finding.Id == "RepositorySeeded"));
        Assert.Empty(second.Findings);
        var session = await _bed.OpenAsync(_product);
        foreach (var id in new[] { "ModelBuildRepository", "ModelDeployRepository" })
        {
            var branch = await session.CodeCommit.GetBranchAsync(new GetBranchRequest { RepositoryName = _product.ResourceNames[id], BranchName = "main" }, Token);
            Assert.NotEmpty(branch.Branch.CommitId);
        }
    }

    [Fact]
    public async Task A_value_for_a_parameter_that_is_not_there_is_refused_and_nothing_is_changed()
    {
        var options = new DeployOptions { Parameters = ImmutableSortedDictionary<string, string>.Empty.Add("Foo", "1") };

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, options));

        Assert.Equal(("ParameterUnknown", $"The template of {_product.StackName} has no parameter Foo."), (error.Id, error.Message));
        Assert.Equal(error.Message, (await Assert.ThrowsAsync<MlOpsException>(() => _bed.PlanAsync(_product, options))).Message);
        Assert.All(_bed.Aws.Calls.Calls, call => Assert.True(call.IsReadOnly, call.ToString()));
    }

    [Fact]
    public async Task Data_that_a_removal_kept_is_named_with_the_way_out()
    {
        await _bed.DeployAsync(_product);
        await _bed.RemoveAsync(_product, new RemoveOptions { Force = true });

        var plan = await _bed.PlanAsync(_product);
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product));

        string[] kept = ["ArtifactsBucket", "ModelPackageGroup", "ModelBuildRepository", "ModelDeployRepository"];
        Assert.Equal(kept.Order(), plan.Findings.Where(finding => finding.Id == "NameConflictValidation").Select(finding => finding.Message.Split(' ')[0]).Order());
        Assert.Equal(kept.Order(), error.Findings.Where(finding => finding.Id == "NameConflictValidation").Select(finding => finding.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).First(kept.Contains)).Order());
        Assert.Equal(("ChangeSetFailed", MlErrorCategory.ResourceExists), (error.Id, error.Category));
        Assert.Contains("Remove-MlProduct -DeleteData", error.RecommendedAction, StringComparison.Ordinal);

        // The empty stack that the refused change set made is still being deleted; the removal looks past it.
        Assert.Equal("DELETE_IN_PROGRESS", (await _bed.FindStackAsync(_product))!.StackStatus.Value);
        var removal = await _bed.PlanRemovalAsync(_product, new RemoveOptions { DeleteData = true });
        Assert.Equal(4, removal.Deleted.Count);
        Assert.Equal(4, (await _bed.RemoveAsync(_product, new RemoveOptions { DeleteData = true })).Deleted.Count);
        Assert.Equal("CREATE_COMPLETE", (await _bed.DeployAsync(_product)).Status);
    }

    [Fact]
    public async Task A_path_of_IAM_that_changes_under_a_deployed_product_is_refused_before_anything_is_changed()
    {
        await _bed.DeployAsync(_product);
        var moved = DeploymentBed.Product(edits: ("tags:", "iam: {path: /ml/}\ntags:"));

        var plan = await _bed.PlanAsync(moved);
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(moved));

        string[] roles = ["CodeBuildRole", "CodePipelineRole", "SageMakerExecutionRole"];
        Assert.Equal(roles, plan.Findings.Where(finding => finding.Id == "NamedReplacement").Select(finding => finding.Message.Split(' ')[0]).Order());
        Assert.Equal(("NamedReplacement", MlErrorCategory.InvalidOperation), (error.Id, error.Category));
        Assert.Equal(roles, error.Findings.Select(finding => finding.Message.Split(' ')[0]).Order());
        Assert.Contains("Path", error.Message, StringComparison.Ordinal);
        Assert.Equal("CREATE_COMPLETE", (await _bed.FindStackAsync(_product))!.StackStatus.Value);
        var changeSets = await (await _bed.OpenAsync(_product)).CloudFormation.ListChangeSetsAsync(new() { StackName = _product.StackName }, Token);
        Assert.DoesNotContain(changeSets.Summaries, changeSet => changeSet.ExecutionStatus == "AVAILABLE");
        Assert.All(_bed.Resources.Where(resource => resource.Type == "AWS::IAM::Role"), role => Assert.Null(role.Properties["Path"]));
    }

    [Fact]
    public async Task A_plan_goes_on_where_the_caller_may_not_look_for_taken_names()
    {
        // S3 does not tell what another account's bucket is to whoever asks for one of this account.
        var other = await _bed.OpenAsync(DeploymentBed.Product(edits: ("123456789012", "210987654321")));
        await other.S3.PutBucketAsync(new Amazon.S3.Model.PutBucketRequest { BucketName = _product.ResourceNames["ArtifactsBucket"] }, Token);

        var plan = await _bed.PlanAsync(_product);

        Assert.Equal(13, plan.Changes.Count);
        Assert.Contains(_bed.Observer.VerboseLines, message => message.StartsWith("Whether AWS::S3::Bucket ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_seed_has_what_the_build_specs_ask_for()
    {
        Assert.Equal(["README.md", "pipeline.py", "requirements.txt"], RepositorySeeds.For("ModelBuildRepository").Select(file => file.Path));
        Assert.Equal(["README.md", "endpoint.json"], RepositorySeeds.For("ModelDeployRepository").Select(file => file.Path));
        var pipeline = RepositorySeeds.For("ModelBuildRepository").Single(file => file.Path == "pipeline.py").Content;
        foreach (var variable in new[] { "ARTIFACTS_BUCKET", "MODEL_PACKAGE_GROUP_NAME", "SAGEMAKER_NAME_PREFIX", "SAGEMAKER_ROLE_ARN" })
        {
            Assert.Contains($"os.environ[\"{variable}\"]", pipeline, StringComparison.Ordinal);
            Assert.Contains(variable, ProductTemplate.Write(_product).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Prod_is_protected_and_what_takes_the_protection_away_is_made_up_for()
    {
        await _bed.DeployAsync(_product);
        var session = await _bed.OpenAsync(_product);
        var policy = await session.CloudFormation.GetStackPolicyAsync(new() { StackName = _product.StackName }, Token);
        Assert.True(StackPolicy.Guards(policy.StackPolicyBody));

        await session.CloudFormation.UpdateTerminationProtectionAsync(new() { StackName = _product.StackName, EnableTerminationProtection = false }, Token);
        await _bed.DeployAsync(_product);

        Assert.True((await _bed.FindStackAsync(_product))!.EnableTerminationProtection);
    }

    [Fact]
    public async Task Where_the_stack_has_the_tags_its_resources_have_them_too()
    {
        var product = DeploymentBed.Product(edits:
            [("tier: starter", "tier: professional"), ("owner: data-science", "owner: data-science\n" + string.Concat(Enumerable.Range(0, 12).Select(n => $"  tag_{n}: value\n")))]);

        var deployment = await _bed.DeployAsync(product);

        Assert.Equal(MlSeverity.Information, Assert.Single(deployment.Findings, finding => finding.Id == "TagsOnStack").Severity);
        Assert.Equal("TagsOnStack", Assert.Single((await _bed.PlanAsync(product)).Findings).Id);
        var tagged = _bed.Resources.Where(resource => resource.Type is not "AWS::IAM::ManagedPolicy").ToList();
        Assert.Equal(17, tagged.Count);
        Assert.All(tagged, resource => Assert.Contains("mlops:product", resource.Properties["Tags"]?.ToJsonString() ?? resource.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("arn:aws:iam::123456789012:user/ann")]
    public async Task A_service_role_that_is_none_is_refused_before_anything_is_changed(string role)
    {
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, new DeployOptions { ServiceRoleArn = role }));

        Assert.Equal(("ServiceRoleInvalid", role), (error.Id, error.Resource));
        Assert.Null(await _bed.FindStackAsync(_product));
    }

    [Fact]
    public async Task Runs_that_begin_at_once_are_one_deployment_or_say_that_another_runs()
    {
        var runs = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Record.ExceptionAsync(() => _bed.DeployAsync(_product)).AsTask())).ToList();
        var errors = (await Task.WhenAll(runs)).OfType<Exception>().ToList();

        Assert.All(errors, error => Assert.Equal("StackBusy", Assert.IsType<MlOpsException>(error).Id));
        Assert.True(errors.Count < 8);
        Assert.Equal("CREATE_COMPLETE", (await _bed.FindStackAsync(_product))!.StackStatus.Value);
        Assert.Equal(13, _bed.Resources.Count());
    }

    [Fact]
    public async Task A_policy_of_the_accounts_own_keeps_all_that_it_says()
    {
        const string Own =
            """
            {"Statement":[{"Effect":"Allow","Action":"Update:Modify","Principal":"*","Resource":"*"},{"Effect":"Deny","Action":"Update:*","Principal":"*","Resource":"LogicalResourceId/CodeBuildRole"}]}
            """;
        await _bed.DeployAsync(_product);
        var client = (await _bed.OpenAsync(_product)).CloudFormation;
        await client.SetStackPolicyAsync(new() { StackName = _product.StackName, StackPolicyBody = Own }, Token);

        var first = await _bed.DeployAsync(_product);
        var second = await _bed.DeployAsync(_product);

        Assert.Equal("StackPolicyExtended", Assert.Single(first.Findings, finding => finding.Id.StartsWith("StackPolicy", StringComparison.Ordinal)).Id);
        Assert.DoesNotContain(second.Findings, finding => finding.Id == "StackPolicyExtended");
        using var policy = JsonDocument.Parse((await client.GetStackPolicyAsync(new() { StackName = _product.StackName }, Token)).StackPolicyBody);
        var statements = policy.RootElement.GetProperty("Statement").EnumerateArray().Select(item => item.GetRawText()).ToList();
        Assert.Equal(3, statements.Count);
        Assert.Equal(Own.Trim(), $"{{\"Statement\":[{statements[0]},{statements[1]}]}}");
        Assert.Contains("AWS::CodeCommit::Repository", statements[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UpdateTerminationProtection", "ProtectionMissing")]
    [InlineData("SetStackPolicy", "ProtectionMissing")]
    [InlineData("CreateCommit", "SeedFailed")]
    public async Task What_fails_after_the_stack_is_deployed_is_made_up_for_by_the_next_run(string operation, string id)
    {
        // A call is tried five times.
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = operation, Times = 5 });
        var first = await _bed.DeployAsync(_product, new DeployOptions { Seed = true });
        _bed.Aws.Faults.Clear();

        var second = await _bed.DeployAsync(_product, new DeployOptions { Seed = true });

        Assert.Equal(("CREATE_COMPLETE", id), (first.Status, Assert.Single(first.Findings, finding => finding.Severity == MlSeverity.Error).Id));
        Assert.DoesNotContain(second.Findings, finding => finding.Severity == MlSeverity.Error);
        Assert.True(second.TerminationProtection);
        var policy = await (await _bed.OpenAsync(_product)).CloudFormation.GetStackPolicyAsync(new() { StackName = _product.StackName }, Token);
        Assert.True(StackPolicy.Guards(policy.StackPolicyBody));
        Assert.Equal(2, first.Findings.Concat(second.Findings).Count(finding => finding.Id == "RepositorySeeded"));
    }

    [Fact]
    public async Task Outside_prod_nothing_is_protected()
    {
        var product = DeploymentBed.Product("dev");
        Assert.False((await _bed.DeployAsync(product)).TerminationProtection);
        Assert.DoesNotContain(_bed.Aws.Calls.Calls, call => call.Operation is "SetStackPolicy" or "UpdateTerminationProtection");
    }

    [Fact]
    public async Task Another_service_role_is_refused_without_Force()
    {
        await _bed.DeployAsync(_product);

        var error = await Assert.ThrowsAsync<MlOpsException>(
            () => _bed.DeployAsync(_product, new DeployOptions { ServiceRoleArn = "arn:aws:iam::123456789012:role/cloudformation" }));

        Assert.Equal("ServiceRoleChanged", error.Id);
    }

    [Fact]
    public async Task Another_service_role_is_taken_with_Force()
    {
        await _bed.DeployAsync(_product);
        var role = await CreateServiceRoleAsync();

        await _bed.DeployAsync(
            DeploymentBed.Product(edits: ("owner: data-science", "owner: platform")), new DeployOptions { ServiceRoleArn = role, Force = true });

        Assert.Equal(role, (await _bed.FindStackAsync(_product))!.RoleARN);
    }

    [Theory]
    [InlineData("/network/vpc")]
    [InlineData("/network/vpc:1")]
    public async Task A_plan_shows_what_parameters_of_the_store_are_resolved_to(string reference)
    {
        var session = await _bed.OpenAsync(_product);
        await session.Ssm.PutParameterAsync(new PutParameterRequest { Name = "/network/vpc", Value = "vpc-0123456789abcdef0", Type = "String" }, Token);
        var written = ProductTemplate.Write(_product);
        var body = written.Body + "Parameters:\n  Vpc:\n    Type: AWS::SSM::Parameter::Value<String>\n    Default: " + reference + "\n";
        var template = new MlTemplate { Name = written.Name, Body = body, Format = "YAML", Product = _product, Resources = written.Resources };

        var operation = new DeployOperation(session, _bed.Observer);
        var plan = await operation.PlanAsync(template, new(), Token);
        var deployment = await operation.ExecuteAsync(template, new(), Token);

        var (name, value) = Assert.Single(plan.ResolvedParameters);
        Assert.Equal((reference, "vpc-0123456789abcdef0"), (name, value));
        Assert.Equal(plan.ResolvedParameters, deployment.ResolvedParameters);
    }

    [Fact]
    public async Task A_plan_hides_the_value_of_a_parameter_that_is_not_echoed()
    {
        var operation = new DeployOperation(await _bed.OpenAsync(_product), _bed.Observer);
        await operation.ExecuteAsync(WithSecret("first-secret"), new(), Token);

        var plan = await operation.PlanAsync(WithSecret("second-secret"), new(), Token);
        var deployment = await operation.ExecuteAsync(WithSecret("second-secret"), new(), Token);

        foreach (var changes in new[] { plan.Changes, deployment.Changes })
        {
            var change = Assert.Single(changes, change => change.LogicalId == "Note");
            var property = Assert.Single(change.Properties);
            Assert.Equal(("Value", "****", "****"), (property.Path, property.Before, property.After));
        }
    }

    private MlTemplate WithSecret(string secret)
    {
        var written = ProductTemplate.Write(_product);
        var body = written.Body.Replace(
            "\nResources:\n", "\nResources:\n  Note:\n    Type: AWS::SSM::Parameter\n    Properties: { Type: String, Value: !Ref Secret }\n", StringComparison.Ordinal)
            + $"Parameters:\n  Secret: {{ Type: String, NoEcho: true, MinLength: 8, Default: {secret} }}\n";
        return new MlTemplate { Name = written.Name, Body = body, Format = "YAML", Product = _product, Resources = written.Resources };
    }

    [Fact]
    public async Task A_template_that_is_too_large_is_refused_before_any_change()
    {
        var small = ProductTemplate.Write(_product);
        var padding = string.Concat(Enumerable.Repeat("# padding\n", 5200));
        var large = new MlTemplate { Name = small.Name, Body = padding + small.Body, Format = "YAML", Product = _product, Resources = small.Resources };

        var error = await Assert.ThrowsAsync<MlOpsException>(
            async () => await new DeployOperation(await _bed.OpenAsync(_product), _bed.Observer).ExecuteAsync(large, new(), Token));

        Assert.Equal("TemplateTooLarge", error.Id);
        Assert.Contains("51,200", error.Message, StringComparison.Ordinal);
        Assert.All(_bed.Aws.Calls.Calls, call => Assert.True(call.IsReadOnly, call.ToString()));
    }

    [Fact]
    public async Task A_change_set_that_CloudFormation_refuses_is_explained()
    {
        var session = await _bed.OpenAsync(_product);
        await session.S3.PutBucketAsync(new Amazon.S3.Model.PutBucketRequest { BucketName = _product.ResourceNames["ArtifactsBucket"] }, Token);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product));

        Assert.Equal("ChangeSetFailed", error.Id);
        Assert.Contains("ArtifactsBucket", error.Message, StringComparison.Ordinal);
        var finding = Assert.Single(error.Findings);
        Assert.Equal("NameConflictValidation", finding.Id);

        // What the change set announced goes too, and is no obstacle to the next deployment.
        await session.S3.DeleteBucketAsync(_product.ResourceNames["ArtifactsBucket"], Token);
        Assert.Equal("CREATE_COMPLETE", (await _bed.DeployAsync(DeploymentBed.Product(edits: ("owner: data-science", "owner: platform")))).Status);
    }

    [Fact]
    public async Task A_template_that_was_written_to_a_file_is_deployed_as_its_product()
    {
        var written = ProductTemplate.Write(_product);
        var read = new MlTemplate { Name = "some-file", Body = written.Body, Format = "YAML", Path = "some-file.yaml", Resources = written.Resources };

        var deployment = await new DeployOperation(await _bed.OpenAsync(_product), _bed.Observer).ExecuteAsync(read, new(), Token);

        Assert.Equal((_product.Name, _product.StackName), (deployment.Name, deployment.StackName));
        Assert.True(deployment.TerminationProtection);
    }

    [Fact]
    public async Task A_product_is_compared_with_what_is_deployed()
    {
        await _bed.DeployAsync(_product);
        var changed = DeploymentBed.Product(edits: ("owner: data-science", "owner: platform"));
        var compare = new CompareOperation(await _bed.OpenAsync(_product), _bed.Observer);

        Assert.Empty(await compare.CompareAsync(_product, new(), Token));
        var changes = await compare.CompareAsync(changed, new(), Token);
        var deployed = await _bed.DeployAsync(changed);

        Assert.Equal(
            deployed.Changes.Select(change => $"{change.Action} {change.LogicalId} {change.Replacement}").Order(StringComparer.Ordinal),
            changes.Select(change => $"{change.Action} {change.LogicalId} {change.Replacement}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_product_publishes_can_be_read()
    {
        await _bed.DeployAsync(_product);
        var reader = new DeploymentReader(await _bed.OpenAsync(_product), _bed.Observer);

        var outputs = await reader.GetOutputsAsync(DeploymentTarget.Of(_product), Token);
        Assert.Contains(outputs, output => output is { Source: "Stack", Name: "ModelBuildRepositoryUrl" });
        var published = outputs.Where(output => output.Source == "SSM").ToList();
        Assert.Equal(["ModelPackageGroupArn", "RepositoryUrl"], published.Select(output => output.Name));
        Assert.Equal($"/ml/{_product.Name}/RepositoryUrl", published[1].ParameterName);

        var one = await reader.GetAsync(DeploymentTarget.OfStack(_product.StackName), Token);
        Assert.Equal((_product.Name, "CREATE_COMPLETE"), (one.Name, one.Status));
        var all = new List<MlDeployment>();
        await foreach (var deployment in reader.ListAsync(DeploymentSelection.All, Token))
        {
            all.Add(deployment);
        }

        Assert.Equal(_product.Name, Assert.Single(all).Name);
        Assert.Equal("StackNotFound", (await Assert.ThrowsAsync<MlOpsException>(() => reader.GetAsync(DeploymentTarget.OfStack("none"), Token))).Id);
    }

    private async Task<string> CreateServiceRoleAsync()
    {
        var session = await _bed.OpenAsync(_product);
        var role = await session.Iam.CreateRoleAsync(
            new CreateRoleRequest
            {
                RoleName = "deployer",
                AssumeRolePolicyDocument =
                    """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudformation.amazonaws.com"},"Action":"sts:AssumeRole"}]}""",
            },
            Token);
        await session.Iam.AttachRolePolicyAsync(
            new AttachRolePolicyRequest { RoleName = "deployer", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" }, Token);
        return role.Role.Arn;
    }
}

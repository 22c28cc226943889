using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using MlOps.Deployments;
using MlOps.Deployments.Repair;
using MlOps.Sandbox;

namespace MlOps.Unit.Deployments;

/// <summary>Deployments of a caller whose own policies decide, also about what CloudFormation does in the caller's name.</summary>
public sealed class PermissionTests
{
    private const string Everything = """{"Effect":"Allow","Action":"*","Resource":"*"}""";

    [Fact]
    public async Task A_caller_who_may_do_everything_deploys()
    {
        await using var bed = Bed(Everything);

        Assert.Equal("CREATE_COMPLETE", (await bed.DeployAsync(DeploymentBed.Product("dev"))).Status);
    }

    [Theory]
    [InlineData("codebuild:CreateProject", "BuildProject")]
    [InlineData("s3:CreateBucket", "ArtifactsBucket")]
    [InlineData("sagemaker:CreateModelPackageGroup", "ModelPackageGroup")]
    public async Task What_the_caller_may_not_do_CloudFormation_does_not_do_for_the_caller(string action, string resource)
    {
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"{{action}}","Resource":"*"}""");

        var error = await Assert.ThrowsAsync<MlOpsException>(() => bed.DeployAsync(DeploymentBed.Product("dev")));

        Assert.Equal(("StackFailed", MlErrorCategory.PermissionDenied), (error.Id, error.Category));
        Assert.EndsWith($"/{resource}", error.Resource, StringComparison.Ordinal);
        Assert.Contains(action, error.Message, StringComparison.Ordinal);
        Assert.Contains(action, error.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(bed.Resources);
    }

    [Fact]
    public async Task What_a_removal_may_not_list_is_told_once_though_it_is_planned_first()
    {
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":["sagemaker:ListModels","logs:DescribeLogGroups"],"Resource":"*"}""");
        var product = DeploymentBed.Product("dev");
        await bed.DeployAsync(product);
        var removal = new RemoveOperation(await bed.OpenAsync(product), bed.Observer);

        await removal.PlanAsync(DeploymentTarget.Of(product), new(), TestContext.Current.CancellationToken);
        await removal.ExecuteAsync(DeploymentTarget.Of(product), new(), TestContext.Current.CancellationToken);

        var told = bed.Observer.Warnings.Where(line => line.StartsWith("What is left of ", StringComparison.Ordinal)).Select(line => line.Split(" cannot be")[0]);
        Assert.Equal(["What is left of models", "What is left of log groups"], told);
    }

    [Fact]
    public async Task A_bucket_policy_that_may_not_be_read_counts_as_not_compared_with_the_action_that_is_missing()
    {
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"s3:GetBucketPolicy","Resource":"*"}""");
        var product = DeploymentBed.Product();
        await bed.DeployAsync(product);

        var bucket = Assert.Single((await bed.CheckDriftAsync(product)).Resources, resource => resource.Type == "AWS::S3::Bucket");

        Assert.Equal("IN_SYNC", bucket.Status);
        Assert.Contains("/BucketPolicy", bucket.NotCompared);
        Assert.Contains("s3:GetBucketPolicy", bucket.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_may_be_gone_or_renamed_says_what_the_caller_may_not_see()
    {
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"codecommit:ListRepositories","Resource":"*"}""");
        var product = DeploymentBed.Product("dev");
        await bed.DeployAsync(product);
        bed.Aws.World.Resources.Remove(bed.Resources.First(resource => resource.Type == "AWS::CodeCommit::Repository"));

        var report = await bed.CheckDriftAsync(product);

        Assert.DoesNotContain(report.Resources, resource => resource.Status == "DELETED");
        var drift = Assert.Single(report.Resources, resource => resource.Status == "MODIFIED");
        Assert.Equal(("/RepositoryName", null), Assert.Single(drift.Differences.Select(difference => (difference.PropertyPath, difference.Actual))));
        Assert.Contains(" Whether it has another name now, or is gone, could not be seen: ", drift.Reason, StringComparison.Ordinal);
        Assert.Contains("codecommit:ListRepositories", drift.Reason, StringComparison.Ordinal);
        Assert.Contains("/RepositoryDescription", drift.NotCompared);
        Assert.Contains("/Tags", drift.NotCompared);

        var repair = new RepairOperation(await bed.OpenAsync(product), bed.Observer);
        var step = Assert.Single((await repair.PlanAsync(DeploymentTarget.Of(product), new(), TestContext.Current.CancellationToken)).Planned.Steps);
        Assert.Equal("BY_HAND", step.Means);
        Assert.StartsWith($"aws codecommit list-repositories --query \"repositories[?repositoryId=='{drift.PhysicalId}'].repositoryName\"", step.Command, StringComparison.Ordinal);
        Assert.DoesNotContain("update-stack", step.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("codecommit:GetRepository", "No more than its name could be read: ", "/RepositoryDescription")]
    [InlineData("codecommit:ListTagsForResource", "Its tags could not be read: ", "/Tags")]
    public async Task A_repository_that_is_found_under_another_name_is_not_gone_because_it_may_not_be_read(string action, string reason, string notCompared)
    {
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"{{action}}","Resource":"arn:aws:codecommit:*:*:renamed"}""");
        var product = DeploymentBed.Product("dev");
        await bed.DeployAsync(product);
        bed.Resources.First(resource => resource.Type == "AWS::CodeCommit::Repository").Properties["RepositoryName"] = "renamed";

        var drift = Assert.Single((await bed.CheckDriftAsync(product)).Resources, resource => resource.Status is "MODIFIED" or "DELETED");

        Assert.Equal("MODIFIED", drift.Status);
        Assert.Equal(("/RepositoryName", "renamed"), Assert.Single(drift.Differences.Select(difference => (difference.PropertyPath, difference.Actual))));
        Assert.Contains(reason, drift.Reason, StringComparison.Ordinal);
        Assert.Contains(action, drift.Reason, StringComparison.Ordinal);
        Assert.Contains(notCompared, drift.NotCompared);
    }

    [Fact]
    public async Task What_a_drift_check_may_not_read_is_unchecked_and_the_reason_names_the_action()
    {
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"codebuild:BatchGetProjects","Resource":"*"}""");
        var product = DeploymentBed.Product("dev");
        await bed.DeployAsync(product);

        var report = await bed.CheckDriftAsync(product);

        Assert.Equal(("PARTLY_CHECKED", false), (report.Status, report.Drifted));
        var projects = report.Resources.Where(resource => resource.Status == "UNCHECKED").ToList();
        Assert.Equal(["AWS::CodeBuild::Project", "AWS::CodeBuild::Project"], projects.Select(project => project.Type));
        Assert.All(projects, project => Assert.StartsWith("CloudFormation does not compare resources of type AWS::CodeBuild::Project. It could not be read either: ", project.Reason, StringComparison.Ordinal));
        Assert.All(projects, project => Assert.Contains("codebuild:BatchGetProjects", project.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_the_caller_may_not_pass_is_not_used()
    {
        await using var bed = Bed($$$"""{{{Everything}}},{"Effect":"Deny","Action":"iam:PassRole","Resource":"*"}""");

        var error = await Assert.ThrowsAsync<MlOpsException>(() => bed.DeployAsync(DeploymentBed.Product("dev")));

        Assert.Equal("StackFailed", error.Id);
        Assert.Contains("iam:PassRole", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_caller_may_not_do_CloudFormation_does_with_a_service_role_that_may()
    {
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"codebuild:*","Resource":"*"}""");
        var product = DeploymentBed.Product("dev");
        var iam = (await bed.OpenAsync(product)).Iam;
        var role = await iam.CreateRoleAsync(
            new CreateRoleRequest
            {
                RoleName = "deployer",
                AssumeRolePolicyDocument =
                    """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudformation.amazonaws.com"},"Action":"sts:AssumeRole"}]}""",
            },
            TestContext.Current.CancellationToken);
        await iam.AttachRolePolicyAsync(
            new AttachRolePolicyRequest { RoleName = "deployer", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" },
            TestContext.Current.CancellationToken);

        var deployment = await bed.DeployAsync(product, new DeployOptions { ServiceRoleArn = role.Role.Arn });

        Assert.Equal("CREATE_COMPLETE", deployment.Status);
        Assert.Equal(role.Role.Arn, (await bed.FindStackAsync(product))!.RoleARN);
    }

    [Theory]
    [InlineData("cloudformation:UpdateTerminationProtection", false)]
    [InlineData("cloudformation:SetStackPolicy", true)]
    [InlineData("cloudformation:GetStackPolicy", true)]
    public async Task A_deployment_that_may_not_be_protected_is_a_deployment_all_the_same(string action, bool terminationProtection)
    {
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"{{action}}","Resource":"*"}""");

        var deployment = await bed.DeployAsync(DeploymentBed.Product());

        Assert.Equal(("CREATE_COMPLETE", terminationProtection), (deployment.Status, deployment.TerminationProtection));
        AssertToldOnce(bed, deployment, "ProtectionMissing", action);
    }

    [Fact]
    public async Task A_deployment_whose_repositories_may_not_be_seeded_is_a_deployment_all_the_same()
    {
        const string Action = "codecommit:CreateCommit";
        var product = DeploymentBed.Product("dev");
        var repository = product.ResourceNames["ModelBuildRepository"];
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"{{Action}}","Resource":"arn:aws:codecommit:*:*:{{repository}}"}""");

        var deployment = await bed.DeployAsync(product, new DeployOptions { Seed = true });

        Assert.Equal("CREATE_COMPLETE", deployment.Status);
        AssertToldOnce(bed, deployment, "SeedFailed", Action);
        Assert.Contains(repository, Assert.Single(bed.Observer.Warnings), StringComparison.Ordinal);
        Assert.Contains(deployment.Findings, finding => finding.Id == "RepositorySeeded");
    }

    [Fact]
    public async Task Repositories_that_may_not_be_looked_into_are_said_to_be_unchecked()
    {
        const string Action = "codecommit:GetBranch";
        var product = DeploymentBed.Product("dev");
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"{{Action}}","Resource":"*"}""");
        await bed.DeployAsync(product);

        var again = await bed.DeployAsync(product);

        Assert.Equal(2, again.Findings.Count);
        Assert.All(again.Findings, finding =>
        {
            Assert.Equal(("RepositoryUnchecked", MlSeverity.Information), (finding.Id, finding.Severity));
            Assert.Contains(Action, finding.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_stack_whose_template_may_not_be_read_is_warned_of_and_the_others_are_listed()
    {
        var product = DeploymentBed.Product("dev");
        var hidden = DeploymentBed.Product();
        await using var bed = Bed($$"""{{Everything}},{"Effect":"Deny","Action":"cloudformation:GetTemplate","Resource":"*:stack/{{hidden.StackName}}/*"}""");
        await bed.DeployAsync(product);
        await bed.DeployForeignAsync(hidden, "Resources: {Topic: {Type: AWS::SNS::Topic}}");
        bed.Observer.Warnings.Clear();

        var listed = new List<MlDeployment>();
        await foreach (var deployment in new DeploymentReader(await bed.OpenAsync(hidden), bed.Observer).ListAsync(DeploymentSelection.All, TestContext.Current.CancellationToken))
        {
            listed.Add(deployment);
        }

        Assert.Equal(product.StackName, Assert.Single(listed).StackName);
        var warning = Assert.Single(bed.Observer.Warnings);
        Assert.Contains(hidden.StackName, warning, StringComparison.Ordinal);
        Assert.Contains("cloudformation:GetTemplate", warning, StringComparison.Ordinal);
    }

    private static void AssertToldOnce(DeploymentBed bed, MlDeployment deployment, string id, string action)
    {
        var finding = Assert.Single(deployment.Findings, finding => finding.Severity == MlSeverity.Error);
        Assert.Equal(id, finding.Id);
        Assert.Contains(action, finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("Then run the same command again, which makes up for it.", finding.Suggestion, StringComparison.Ordinal);
        Assert.NotEmpty(deployment.Outputs);
        Assert.Single(bed.Observer.Warnings, warning => warning == $"{finding.Message} {finding.Suggestion}");
    }

    private static DeploymentBed Bed(string statements) => new(new EmbeddedAwsOptions
    {
        EnforceIam = true,
        CallerPolicies = new Dictionary<string, JsonObject>
        {
            ["operator"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")!.AsObject(),
        },
    });
}

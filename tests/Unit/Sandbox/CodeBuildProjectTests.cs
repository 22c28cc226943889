using System.Text.Json.Nodes;
using Amazon;
using Amazon.CodeBuild;
using Amazon.CodeBuild.Model;
using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox;

/// <summary>Projects of CodeBuild that are made and changed beside CloudFormation.</summary>
public sealed class CodeBuildProjectTests
{
    private const string Role = "arn:aws:iam::123456789012:role/build";
    private const string Project = "arn:aws:codebuild:us-west-2:123456789012:project/p";

    private const string Template =
        """
        {"Resources":{"Project":{"Type":"AWS::CodeBuild::Project","Properties":{
          "Name":"q","Description":"Builds","ServiceRole":"arn:aws:iam::123456789012:role/build","TimeoutInMinutes":30,"ConcurrentBuildLimit":2,
          "Source":{"Type":"NO_SOURCE","BuildSpec":"version: 0.2"},"Artifacts":{"Type":"NO_ARTIFACTS"},
          "Environment":{"Type":"LINUX_CONTAINER","Image":"aws/codebuild/standard:7.0","ComputeType":"BUILD_GENERAL1_SMALL",
            "EnvironmentVariables":[{"Name":"STAGE","Value":"dev","Type":"PLAINTEXT"}]},
          "Tags":[{"Key":"team","Value":"ml"}]}}}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CreateProjectRequest Request(string name) => new()
    {
        Name = name,
        Description = "Builds",
        ServiceRole = Role,
        Source = new ProjectSource { Type = SourceType.NO_SOURCE, Buildspec = "version: 0.2" },
        Artifacts = new ProjectArtifacts { Type = ArtifactsType.NO_ARTIFACTS },
        Environment = new ProjectEnvironment
        {
            Type = EnvironmentType.LINUX_CONTAINER,
            Image = "aws/codebuild/standard:7.0",
            ComputeType = ComputeType.BUILD_GENERAL1_SMALL,
            EnvironmentVariables = [new EnvironmentVariable { Name = "STAGE", Value = "dev", Type = EnvironmentVariableType.PLAINTEXT }],
        },
        TimeoutInMinutes = 30,
        ConcurrentBuildLimit = 2,
        Tags = [new Tag { Key = "team", Value = "ml" }],
    };

    [Fact]
    public async Task A_project_is_made_as_CloudFormation_makes_it()
    {
        await using var sandbox = await StartAsync();
        using var codeBuild = Client(sandbox);
        await new RawClient(sandbox).Query("cloudformation", "CreateStack", ("StackName", "s"), ("TemplateBody", Template));
        await Task.Delay(TimeSpan.FromMinutes(5), sandbox.Time, Token);
        await new RawClient(sandbox).Query("cloudformation", "DescribeStacks", ("StackName", "s"));

        var made = (await codeBuild.CreateProjectAsync(Request("p"), Token)).Project;
        var taken = await Assert.ThrowsAsync<ResourceAlreadyExistsException>(() => codeBuild.CreateProjectAsync(Request("q"), Token));

        Assert.Equal((Project, "Builds", 30, "dev"), (made.Arn, made.Description, made.TimeoutInMinutes, made.Environment.EnvironmentVariables.Single().Value));
        Assert.Equal("Project already exists: arn:aws:codebuild:us-west-2:123456789012:project/q", taken.Message);
        var byCloudFormation = Properties(sandbox, "q");
        var byHand = Properties(sandbox, "p");
        Assert.Equal(["team"], byHand["Tags"]!.AsArray().Select(tag => tag!["Key"]!.ToString()));
        foreach (var properties in (JsonObject[])[byCloudFormation, byHand])
        {
            properties.Remove("Name");
            properties.Remove("Arn");
            properties.Remove("Tags");
        }

        Assert.True(JsonNode.DeepEquals(byCloudFormation, byHand), $"{byCloudFormation} is not {byHand}");
    }

    [Fact]
    public async Task A_changed_project_keeps_what_the_request_does_not_name()
    {
        await using var sandbox = await StartAsync();
        using var codeBuild = Client(sandbox);
        var made = (await codeBuild.CreateProjectAsync(Request("p"), Token)).Project;
        var tags = sandbox.World.Resources.Find(RawClient.Account, RawClient.Region, "AWS::CodeBuild::Project", "p")!.Properties["Tags"]!.AsArray();
        tags.Add(new JsonObject { ["Key"] = "aws:cloudformation:stack-name", ["Value"] = "s" });
        await Task.Delay(TimeSpan.FromMinutes(1), sandbox.Time, Token);

        var changed = (await codeBuild.UpdateProjectAsync(
            new UpdateProjectRequest
            {
                Name = "p",
                Source = new ProjectSource { Type = SourceType.NO_SOURCE, Buildspec = "version: 0.2\nphases: {}" },
                ConcurrentBuildLimit = -1,
                Tags = [new Tag { Key = "owner", Value = "me" }],
            },
            Token)).Project;
        var reserved = await Assert.ThrowsAsync<InvalidInputException>(() => codeBuild.UpdateProjectAsync(
            new UpdateProjectRequest { Name = "p", Tags = [new Tag { Key = "aws:x", Value = "1" }] }, Token));
        var missing = await Assert.ThrowsAsync<ResourceNotFoundException>(() => codeBuild.UpdateProjectAsync(new UpdateProjectRequest { Name = "none" }, Token));

        Assert.Equal(("version: 0.2\nphases: {}", "Builds", 30, Role), (changed.Source.Buildspec, changed.Description, changed.TimeoutInMinutes, changed.ServiceRole));
        Assert.Null(changed.ConcurrentBuildLimit);
        Assert.Equal(["aws:cloudformation:stack-name", "owner"], changed.Tags.Select(tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.Equal(made.Created, changed.Created);
        Assert.True(changed.LastModified > made.LastModified);
        Assert.StartsWith("Invalid tag key aws:x", reserved.Message, StringComparison.Ordinal);
        Assert.Equal("The provided project arn:aws:codebuild:us-west-2:123456789012:project/none does not exist", missing.Message);
        var read = Assert.Single((await codeBuild.BatchGetProjectsAsync(new BatchGetProjectsRequest { Names = ["p"] }, Token)).Projects);
        Assert.Equal(changed.Source.Buildspec, read.Source.Buildspec);
    }

    [Fact]
    public async Task A_role_that_CodeBuild_cannot_assume_is_refused()
    {
        await using var sandbox = await StartAsync();
        using var codeBuild = Client(sandbox);
        var request = Request("p");
        request.ServiceRole = "arn:aws:iam::123456789012:role/nobody";

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => codeBuild.CreateProjectAsync(request, Token));

        Assert.Equal("CodeBuild is not authorized to perform: sts:AssumeRole on arn:aws:iam::123456789012:role/nobody", refused.Message);
        Assert.Empty((await codeBuild.BatchGetProjectsAsync(new BatchGetProjectsRequest { Names = ["p"] }, Token)).Projects);
    }

    [Theory]
    [InlineData("codebuild:CreateProject", Project)]
    [InlineData("codebuild:UpdateProject", Project)]
    [InlineData("iam:PassRole", Role)]
    public async Task The_caller_answers_for_the_project_and_for_the_role(string action, string resource)
    {
        await using var sandbox = await StartAsync(
            $$"""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"{{action}}","Resource":"{{resource}}"}""");
        using var codeBuild = Client(sandbox);

        Task Call() => action == "codebuild:UpdateProject"
            ? codeBuild.UpdateProjectAsync(new UpdateProjectRequest { Name = "p", Description = "x" }, Token)
            : codeBuild.CreateProjectAsync(Request("p"), Token);
        var refused = await Assert.ThrowsAsync<AmazonCodeBuildException>(Call);

        Assert.Equal("AccessDeniedException", refused.ErrorCode);
        Assert.Contains($"is not authorized to perform: {action} on resource: {resource} with an explicit deny", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_role_is_passed_to_CodeBuild_where_the_request_names_it_and_only_there()
    {
        await using var sandbox = await StartAsync(
            $$$$"""
            {"Effect":"Allow","Action":"codebuild:*","Resource":"{{{{Project}}}}","Condition":{"StringEqualsIfExists":{"aws:RequestTag/team":"ml"}}},
            {"Effect":"Allow","Action":"iam:PassRole","Resource":"{{{{Role}}}}","Condition":{"StringEquals":{"iam:PassedToService":"codebuild.amazonaws.com"}}}
            """);
        using var codeBuild = Client(sandbox);

        await codeBuild.CreateProjectAsync(Request("p"), Token);
        await codeBuild.UpdateProjectAsync(new UpdateProjectRequest { Name = "p", ServiceRole = Role }, Token);
        await codeBuild.UpdateProjectAsync(new UpdateProjectRequest { Name = "p", Description = "x" }, Token);

        var foreign = await Assert.ThrowsAsync<AmazonCodeBuildException>(() => codeBuild.UpdateProjectAsync(
            new UpdateProjectRequest { Name = "p", Tags = [new Tag { Key = "team", Value = "sales" }] }, Token));
        Assert.Equal("AccessDeniedException", foreign.ErrorCode);
    }

    private static JsonObject Properties(EmbeddedAws sandbox, string name) =>
        sandbox.World.Resources.Find(RawClient.Account, RawClient.Region, "AWS::CodeBuild::Project", name)!.Properties.DeepClone().AsObject();

    private static async Task<EmbeddedAws> StartAsync(string? statements = null)
    {
        var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions
        {
            EnforceIam = statements is not null,
            CallerPolicies = statements is null
                ? new Dictionary<string, JsonObject>()
                : new Dictionary<string, JsonObject> { ["operator"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")!.AsObject() },
        });
        await new RawClient(sandbox) { AccessKeyId = MlOps.Sandbox.Identity.Identities.RootKey(RawClient.Account) }.Query(
            "iam",
            "CreateRole",
            ("RoleName", "build"),
            ("AssumeRolePolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"codebuild.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""));
        return sandbox;
    }

    private static AmazonCodeBuildClient Client(EmbeddedAws sandbox) => new(
        sandbox.CredentialsFor(RawClient.Account),
        new AmazonCodeBuildConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory, MaxErrorRetry = 0 });
}

using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments;

/// <summary>Drift of what CloudFormation does not compare: CodeCommit's repositories and CodeBuild's projects.</summary>
public sealed class NativeDriftTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Everything_of_a_new_stack_is_compared_and_in_sync()
    {
        await _bed.DeployAsync(_product);

        var report = await _bed.CheckDriftAsync(_product);

        Assert.Equal(("IN_SYNC", 13, 0), (report.Status, report.CheckedCount, report.UncheckedCount));
        var project = Only(report, "BuildProject");
        Assert.Equal(("IN_SYNC", "Read from its own service, since CloudFormation does not compare resources of its type."), (project.Status, project.Reason));
        Assert.Empty(project.NotCompared);
        Assert.All(report.Resources.Where(resource => resource.Type == "AWS::CodeCommit::Repository"), repository => Assert.Empty(repository.NotCompared));
        Assert.Equal(["/Description"], Only(report, "SsmRepositoryUrl").NotCompared);
    }

    [Theory]
    [InlineData("ServiceRole", "\"arn:aws:iam::123456789012:role/somebody\"", "/ServiceRole", "NOT_EQUAL")]
    [InlineData("TimeoutInMinutes", "5", "/TimeoutInMinutes", "NOT_EQUAL")]
    [InlineData("Environment/Image", "\"example.com/other:1\"", "/Environment/Image", "NOT_EQUAL")]
    [InlineData("Source/BuildSpec", "\"other.yml\"", "/Source/BuildSpec", "NOT_EQUAL")]
    [InlineData("LogsConfig/CloudWatchLogs/Status", "\"DISABLED\"", "/LogsConfig/CloudWatchLogs/Status", "NOT_EQUAL")]
    [InlineData("Description", null, "/Description", "REMOVE")]
    public async Task A_project_that_was_changed_is_reported_property_by_property(string property, string? value, string path, string kind)
    {
        await _bed.DeployAsync(_product);
        var names = property.Split('/');
        JsonNode holder = Project().Properties;
        foreach (var name in names[..^1])
        {
            holder = holder[name]!;
        }

        var before = holder[names[^1]]?.ToString();
        holder[names[^1]] = value is null ? null : JsonNode.Parse(value);

        var report = await _bed.CheckDriftAsync(_product);

        Assert.Equal(("DRIFTED", 1), (report.Status, report.DriftedCount));
        var difference = Assert.Single(Only(report, "BuildProject").Differences);
        Assert.Equal((path, kind, before), (difference.PropertyPath, difference.DifferenceType, difference.Expected));
        Assert.Equal(value?.Trim('"'), difference.Actual);
    }

    [Fact]
    public async Task Variables_and_tags_that_came_went_or_changed_are_told_apart_by_their_names()
    {
        await _bed.DeployAsync(_product);
        var properties = Project().Properties;
        var variables = properties["Environment"]!["EnvironmentVariables"]!.AsArray();
        var changed = variables[0]!["Name"]!.GetValue<string>();
        var gone = variables[1]!["Name"]!.GetValue<string>();
        variables[0]!["Value"] = "tampered";
        variables[1] = new JsonObject { ["Name"] = "CAME", ["Value"] = "1", ["Type"] = "PLAINTEXT" };
        properties["Tags"]!.AsArray().Add(new JsonObject { ["Key"] = "came", ["Value"] = "1" });

        var report = await _bed.CheckDriftAsync(_product);

        Assert.Equal(
            new SortedSet<string>(StringComparer.Ordinal)
            {
                $"/Environment/EnvironmentVariables/{changed}/Value NOT_EQUAL",
                $"/Environment/EnvironmentVariables/{gone} REMOVE",
                "/Environment/EnvironmentVariables/CAME ADD",
                "/Tags/came ADD",
            },
            Only(report, "BuildProject").Differences.Select(difference => $"{difference.PropertyPath} {difference.DifferenceType}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_repository_with_another_description_is_reported()
    {
        await _bed.DeployAsync(_product);
        Resource("AWS::CodeCommit::Repository").Properties["RepositoryDescription"] = "tampered";

        var drift = Assert.Single((await _bed.CheckDriftAsync(_product)).Resources, resource => resource.Status == "MODIFIED");

        Assert.Equal("AWS::CodeCommit::Repository", drift.Type);
        var difference = Assert.Single(drift.Differences);
        Assert.Equal(("/RepositoryDescription", "tampered"), (difference.PropertyPath, difference.Actual));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_repository_that_was_renamed_is_modified_and_not_deleted(bool isReplaced)
    {
        await _bed.DeployAsync(_product);
        var repository = Resource("AWS::CodeCommit::Repository");
        var name = repository.Properties["RepositoryName"]!.ToString();
        repository.Properties["RepositoryName"] = "renamed";
        if (isReplaced)
        {
            Copy(repository, name);
        }

        var drift = Assert.Single((await _bed.CheckDriftAsync(_product)).Resources, resource => resource.Status is "MODIFIED" or "DELETED");

        Assert.Equal(("MODIFIED", repository.Id), (drift.Status, drift.PhysicalId));
        var difference = Assert.Single(drift.Differences);
        Assert.Equal(("/RepositoryName", name, "renamed"), (difference.PropertyPath, difference.Expected, difference.Actual));
    }

    [Theory]
    [InlineData("AWS::CodeBuild::Project")]
    [InlineData("AWS::CodeCommit::Repository")]
    public async Task What_is_gone_is_deleted(string type)
    {
        await _bed.DeployAsync(_product);
        var resource = Resource(type);
        _bed.Aws.World.Resources.Remove(resource);

        var report = await _bed.CheckDriftAsync(_product);

        Assert.Equal(("DRIFTED", 1), (report.Status, report.DeletedCount));
        Assert.Equal(resource.Id, Assert.Single(report.Resources, drift => drift.Status == "DELETED").PhysicalId);
    }

    private void Copy(LiveResource repository, string name) => _bed.Aws.World.Resources.Add(new LiveResource
    {
        AccountId = repository.AccountId,
        Region = repository.Region,
        Type = repository.Type,
        Id = Guid.NewGuid().ToString(),
        Properties = new JsonObject { ["RepositoryName"] = name, ["Name"] = name },
        Created = repository.Created,
    });

    private LiveResource Project() => _bed.Resources.Single(resource => resource.Type == "AWS::CodeBuild::Project" && resource.Id.EndsWith("-build", StringComparison.Ordinal));

    private LiveResource Resource(string type) => _bed.Resources.First(resource => resource.Type == type);

    private static MlResourceDrift Only(MlDriftReport report, string logicalId) => report.Resources.Single(resource => resource.LogicalId == logicalId);
}

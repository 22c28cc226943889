using System.Text.Json;

namespace MlOps.Unit.ModuleBuild;

/// <summary>The switch AwsSdk takes either our service clients or the official packages, and never both.</summary>
public sealed class AwsSdkSwitchTests
{
    [Fact]
    public async Task Our_clients_drop_out_of_every_project_where_the_official_packages_come_in()
    {
        var projects = new[] { "src", "tests", "bench" }.SelectMany(folder => Directory.GetDirectories(RepositoryFolder.Combine(folder)))
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .ToList();
        Assert.Contains(projects, project => Path.GetFileName(project) == "MlOps.Core.csproj");
        foreach (var project in projects)
        {
            var items = await EvaluateAsync(project, "Packages", "-getItem:ProjectReference");
            Assert.DoesNotContain(items.Identities("ProjectReference"), reference => reference.Contains("MlOps.AwsSdk", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_engine_references_one_or_the_other()
    {
        var core = RepositoryFolder.Combine("src", "MlOps.Core", "MlOps.Core.csproj");
        var source = await EvaluateAsync(core, "Source", "-getItem:ProjectReference", "-getItem:PackageReference");
        var packages = await EvaluateAsync(core, "Packages", "-getItem:PackageReference", "-getItem:PackageVersion");

        Assert.Contains("../MlOps.AwsSdk/MlOps.AwsSdk.csproj", source.Identities("ProjectReference"));
        Assert.DoesNotContain("AWSSDK.CloudFormation", source.Identities("PackageReference"));
        Assert.Contains("AWSSDK.CloudFormation", packages.Identities("PackageReference"));
        Assert.Empty(packages.Identities("PackageReference").Except(packages.Identities("PackageVersion"), StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_project_of_our_clients_builds_nothing_where_the_official_packages_come_in()
    {
        var project = RepositoryFolder.Combine("src", "MlOps.AwsSdk", "MlOps.AwsSdk.csproj");

        var result = await EvaluateAsync(project, "Packages", "-t:Build", "-getItem:PackageReference", "-getTargetResult:Build");

        Assert.Empty(result.Identities("PackageReference"));
        var build = result.GetProperty("TargetResults").GetProperty("Build");
        Assert.Equal("Success", build.GetProperty("Result").GetString());
        Assert.Empty(build.GetProperty("Items").EnumerateArray());
    }

    [Fact]
    public async Task Every_version_is_pinned()
    {
        var core = RepositoryFolder.Combine("src", "MlOps.Core", "MlOps.Core.csproj");

        var result = await EvaluateAsync(core, "Packages", "-getItem:PackageVersion");

        var versions = result.GetProperty("Items").GetProperty("PackageVersion").EnumerateArray().ToDictionary(
            entry => entry.GetProperty("Identity").GetString()!, entry => entry.GetProperty("Version").GetString()!, StringComparer.Ordinal);
        Assert.Contains("AWSSDK.CloudFormation", versions.Keys);
        Assert.All(versions, version => Assert.DoesNotMatch(@"[*\[\](),]", version.Value));
    }

    [Fact]
    public void The_tests_that_drop_out_with_our_clients_are_used_by_no_other()
    {
        var tests = RepositoryFolder.Combine("tests", "Unit");
        var dropped = Path.Combine(tests, "AwsSdk") + Path.DirectorySeparatorChar;
        var staying = Directory.GetFiles(tests, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(dropped, StringComparison.Ordinal) && !Path.GetRelativePath(tests, file).StartsWith("obj", StringComparison.Ordinal))
            .ToList();

        Assert.Contains(staying, file => Path.GetFileName(file) == "AwsSdkSwitchTests.cs");
        Assert.All(staying, file => Assert.DoesNotMatch(@"(?m)^using (static )?MlOps\.(Unit\.)?AwsSdk\b", File.ReadAllText(file)));
    }

    private static Task<JsonElement> EvaluateAsync(string project, string awsSdk, params string[] arguments) =>
        ProjectEvaluation.ReadAsync(project, [$"-p:AwsSdk={awsSdk}", .. arguments]);
}

namespace MlOps.Unit.ModuleBuild;

/// <summary>The module that is handed out has machine code for the platforms that its users sit at; a build on the way asks for none.</summary>
public sealed class ReadyToRunTests
{
    [Fact]
    public async Task A_release_compiles_for_each_platform()
    {
        var downloads = await DownloadsAsync("Release");

        string[] platforms = ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"];
        Assert.Equal(
            platforms.Select(platform => $"Microsoft.NETCore.App.Runtime.{platform}"),
            downloads.Where(download => download.Contains(".Runtime.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Single(downloads, download => download.StartsWith("Microsoft.NETCore.App.Crossgen2.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_debug_build_needs_no_compiler() => Assert.Empty(await DownloadsAsync("Debug"));

    [Fact]
    public async Task A_release_can_be_built_where_the_compiler_cannot_be_had() => Assert.Empty(await DownloadsAsync("Release", "-p:ReadyToRun=false"));

    private static async Task<List<string>> DownloadsAsync(string configuration, params string[] arguments)
    {
        var project = RepositoryFolder.Combine("src", "MlOps.Cmdlets", "MlOps.Cmdlets.csproj");
        var evaluation = await ProjectEvaluation.ReadAsync(project, [$"-p:Configuration={configuration}", "-getItem:PackageDownload", .. arguments]);
        return evaluation.Identities("PackageDownload");
    }
}

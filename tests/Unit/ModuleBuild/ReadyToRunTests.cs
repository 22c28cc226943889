namespace MlOps.Unit.ModuleBuild;

/// <summary>
/// The module that is handed out has machine code for the platforms that its users sit at, the command line for the one that it is built on; a
/// build on the way asks for none.
/// </summary>
public sealed class ReadyToRunTests
{
    private const string Module = "MlOps.Cmdlets";
    private const string CommandLine = "MlOps.Cli";

    [Fact]
    public async Task A_release_compiles_for_each_platform()
    {
        var downloads = await DownloadsAsync(Module, "Release");

        string[] platforms = ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"];
        Assert.Equal(
            platforms.Select(platform => $"Microsoft.NETCore.App.Runtime.{platform}"),
            downloads.Where(download => download.Contains(".Runtime.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Single(downloads, download => download.StartsWith("Microsoft.NETCore.App.Crossgen2.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("win-x64")]
    [InlineData("linux-musl-arm64")]
    public async Task A_release_of_the_command_line_compiles_for_one_platform(string platform)
    {
        var downloads = await DownloadsAsync(CommandLine, "Release", $"-p:ReadyToRunTarget={platform}");

        Assert.Equal(
            [$"Microsoft.NETCore.App.Runtime.{platform}"],
            downloads.Where(download => download.Contains(".Runtime.", StringComparison.Ordinal)));
        Assert.Single(downloads, download => download.StartsWith("Microsoft.NETCore.App.Crossgen2.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Module)]
    [InlineData(CommandLine)]
    public async Task A_debug_build_needs_no_compiler(string project) => Assert.Empty(await DownloadsAsync(project, "Debug"));

    [Theory]
    [InlineData(Module)]
    [InlineData(CommandLine)]
    public async Task A_release_can_be_built_where_the_compiler_cannot_be_had(string project) =>
        Assert.Empty(await DownloadsAsync(project, "Release", "-p:ReadyToRun=false"));

    private static async Task<List<string>> DownloadsAsync(string name, string configuration, params string[] arguments)
    {
        var project = RepositoryFolder.Combine("src", name, $"{name}.csproj");
        var evaluation = await ProjectEvaluation.ReadAsync(project, [$"-p:Configuration={configuration}", "-getItem:PackageDownload", .. arguments]);
        return evaluation.Identities("PackageDownload");
    }
}

using System.Diagnostics;
using System.Text.Json;

namespace MlOps.Unit.ModuleBuild;

/// <summary>What MSBuild makes of a project under given properties.</summary>
internal static class ProjectEvaluation
{
    /// <summary>Evaluates a project, with MSBuild's own arguments for what is wanted of it.</summary>
    public static async Task<JsonElement> ReadAsync(string project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nodeReuse:false", .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }

    /// <summary>The identities of an item list that was asked for with <c>-getItem</c>.</summary>
    public static List<string> Identities(this JsonElement evaluation, string item) =>
        [.. evaluation.GetProperty("Items").GetProperty(item).EnumerateArray().Select(entry => entry.GetProperty("Identity").GetString()!.Replace('\\', '/'))];
}

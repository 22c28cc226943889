using MlOps.Build;

namespace MlOps.Unit.ModuleBuild;

public sealed class ModuleLayoutTests : IDisposable
{
    private readonly string _sources = Directory.CreateTempSubdirectory("mlops-sources-").FullName;
    private readonly string _module = Path.Combine(Directory.CreateTempSubdirectory("mlops-module-").FullName, "MlOps");

    public void Dispose()
    {
        Directory.Delete(_sources, recursive: true);
        Directory.Delete(Path.GetDirectoryName(_module)!, recursive: true);
    }

    [Fact]
    public void LaysFilesOutInTheirFolders()
    {
        ModuleLayout.Synchronize(Files(("MlOps.psd1", "manifest"), ("bin/private/Core.dll", "core")), _module);

        Assert.Equal("manifest", Read("MlOps.psd1"));
        Assert.Equal("core", Read("bin/private/Core.dll"));
    }

    [Fact]
    public void TakesStaleFilesAndFoldersAway()
    {
        ModuleLayout.Synchronize(Files(("MlOps.psd1", "manifest"), ("old/Old.dll", "old")), _module);

        ModuleLayout.Synchronize(Files(("MlOps.psd1", "manifest")), _module);

        Assert.Equal([Path.Combine(_module, "MlOps.psd1")], Directory.EnumerateFileSystemEntries(_module, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void LeavesUnchangedFilesAlone()
    {
        ModuleLayout.Synchronize(Files(("MlOps.psd1", "manifest")), _module);
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(_module, "MlOps.psd1"), longAgo);

        ModuleLayout.Synchronize(Files(("MlOps.psd1", "manifest")), _module);

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(Path.Combine(_module, "MlOps.psd1")));
    }

    [Fact]
    public void ReplacesAChangedFileWhileSomebodyReadsTheOldOne()
    {
        ModuleLayout.Synchronize(Files(("bin/Core.dll", "before")), _module);
        using var reader = new StreamReader(new FileStream(
            Path.Combine(_module, "bin/Core.dll"), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));

        ModuleLayout.Synchronize(Files(("bin/Core.dll", "after!")), _module);

        Assert.Equal("before", reader.ReadToEnd());
        Assert.Equal("after!", Read("bin/Core.dll"));
    }

    [Fact]
    public async Task BuildsAtTheSameTimeTakeTurns()
    {
        var files = Files(("MlOps.psd1", "manifest"), ("bin/Core.dll", "core"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ModuleLayout.Synchronize(files, _module), TestContext.Current.CancellationToken)));

        Assert.Equal(2, Directory.EnumerateFiles(_module, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void ReadsAListOfTargetsAndSources()
    {
        var list = Path.Combine(_sources, "list.txt");
        File.WriteAllText(list, "bin\\private/Core.dll|/somewhere/Core.dll\nMlOps.psd1|/elsewhere/MlOps.psd1\n");

        var files = ModuleLayout.ReadList(list);

        Assert.Equal("/somewhere/Core.dll", files["bin/private/Core.dll"]);
        Assert.Equal("/elsewhere/MlOps.psd1", files["MlOps.psd1"]);
    }

    private Dictionary<string, string> Files(params (string Target, string Content)[] files)
    {
        foreach (var (target, content) in files)
        {
            File.WriteAllText(Path.Combine(_sources, Path.GetFileName(target)), content);
        }

        return files.ToDictionary(file => file.Target, file => Path.Combine(_sources, Path.GetFileName(file.Target)), StringComparer.Ordinal);
    }

    private string Read(string target) => File.ReadAllText(Path.Combine(_module, target));
}

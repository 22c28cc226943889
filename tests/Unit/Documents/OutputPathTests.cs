using MlOps.Documents;

namespace MlOps.Unit.Documents;

/// <summary>Where files go that are written, and that none goes over what it is made from.</summary>
public sealed class OutputPathTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-output-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("x.yaml", "x.yaml")]
    [InlineData("x.txt", "x.txt")]
    [InlineData("new/x.cfn", "new/x.cfn")]
    [InlineData("new", "new/own.yaml")]
    [InlineData("v1.2/", "v1.2/own.yaml")]
    [InlineData(".hidden", ".hidden/own.yaml")]
    [InlineData("there.d", "there.d/own.yaml")]
    public void A_path_with_an_extension_is_a_file_and_any_other_a_folder(string target, string expected)
    {
        Directory.CreateDirectory(In("there.d"));

        Assert.Equal(In(expected), OutputPath.Of(In(target), "own.yaml"));
    }

    [Fact]
    public void What_is_read_is_not_written_over_by_whatever_path()
    {
        var source = Write("real/mine.yaml");
        Directory.CreateSymbolicLink(In("linked"), In("real"));
        File.CreateSymbolicLink(In("mine-too.yaml"), source);
        File.CreateSymbolicLink(In("again.yaml"), In("mine-too.yaml"));

        string[] same = [source, In("real/../real/./mine.yaml"), In("linked/mine.yaml"), In("mine-too.yaml"), In("again.yaml"), Path.GetRelativePath(Environment.CurrentDirectory, source)];

        Assert.All(same, path => Assert.Equal("FileIsInput", Assert.Throws<MlOpsException>(() => OutputPath.SpareSource(path, source)).Id));
        Assert.All(same, path => Assert.Equal("FileIsInput", Assert.Throws<MlOpsException>(() => OutputPath.SpareSource(source, path)).Id));
    }

    [Fact]
    public void What_is_not_read_may_be_written_over()
    {
        var source = Write("mine.yaml");
        Write("other.yaml");
        File.CreateSymbolicLink(In("round"), In("round"));

        OutputPath.SpareSource(In("other.yaml"), source);
        OutputPath.SpareSource(In("not/there.yaml"), source);
        OutputPath.SpareSource(In("round"), source);
        OutputPath.SpareSource(source, null);
    }

    [Fact]
    public void A_folder_that_may_not_be_looked_into_is_the_matter_of_whoever_writes()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Whoever runs this may look into every folder.");
            return;
        }

        var source = Write("mine.yaml");
        Directory.CreateDirectory(In("closed"), UnixFileMode.None);
        try
        {
            OutputPath.SpareSource(In("closed/other.yaml"), source);
        }
        finally
        {
            File.SetUnixFileMode(In("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string In(string path) => Path.Combine(_folder, path.Replace('/', Path.DirectorySeparatorChar));

    private string Write(string name)
    {
        var path = In(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "a");
        return path;
    }
}

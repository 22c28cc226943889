using MlOps.Sandbox.Identity;

namespace MlOps.Unit.Sandbox;

/// <summary>The files of <c>Start-MlSandbox -Policy</c>.</summary>
public sealed class CallerPolicyFilesTests : IDisposable
{
    private const string Reader = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_policy_has_its_files_name()
    {
        var policies = CallerPolicyFiles.Read([Write("reader.json", Reader), Write("other.json", Reader)]);

        Assert.Equal(["other", "reader"], policies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Reader, policies["reader"].ToJsonString());
    }

    [Theory]
    [InlineData("hello", "it is not JSON")]
    [InlineData("[]", "a policy is an object")]
    [InlineData("{}", "$.Statement")]
    [InlineData("""{"Statement":[{"Effect":"Perhaps","Action":"*","Resource":"*"}]}""", "$.Statement[0]")]
    public void A_file_that_holds_no_policy_is_refused_with_its_place(string text, string words)
    {
        var file = Write("wrong.json", text);

        var error = Assert.Throws<MlOpsException>(() => CallerPolicyFiles.Read([file]));

        Assert.Equal(("PolicyInvalid", file), (error.Id, error.Resource));
        Assert.StartsWith($"'{file}' is no policy document: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_or_cannot_be_read_is_refused()
    {
        Assert.Equal("FileNotFound", Assert.Throws<MlOpsException>(() => CallerPolicyFiles.Read([Path.Combine(_folder, "none.json")])).Id);
        Assert.Equal("PolicyInvalid", Assert.Throws<MlOpsException>(() => CallerPolicyFiles.Read([_folder])).Id);
    }

    [Fact]
    public void Two_files_of_one_name_are_refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "more"));
        var files = new[] { Write("reader.json", Reader), Write("more/reader.json", Reader) };

        var error = Assert.Throws<MlOpsException>(() => CallerPolicyFiles.Read(files));

        Assert.Equal(("SandboxOptionInvalid", files[1]), (error.Id, error.Resource));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}

using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"mlops-sandbox-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_gives_the_same_world_back()
    {
        string before;
        await using (var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder }))
        {
            var raw = new RawClient(sandbox);
            await raw.Json("ssm", "PutParameter", """{"Name":"/a","Value":"1","Type":"String","Tags":[{"Key":"k","Value":"v"}]}""");
            await raw.Json("kms", "CreateKey", "{}");
            before = sandbox.World.Save().ToJsonString();
        }

        await using var again = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder });
        Assert.Equal(before, again.World.Save().ToJsonString());
        var read = await new RawClient(again).Json("ssm", "GetParameter", """{"Name":"/a"}""");
        Assert.Equal("1", read["Parameter"]!["Value"]!.GetValue<string>());
    }

    [Fact]
    public async Task State_is_written_with_each_call_that_changes_something()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder });
        await new RawClient(sandbox).Json("ssm", "PutParameter", """{"Name":"/a","Value":"what was put","Type":"String"}""");

        // Read beside the running sandbox, as after a crash.
        var kept = await File.ReadAllTextAsync(Path.Combine(_folder, "world.json"), TestContext.Current.CancellationToken);

        Assert.Contains("what was put", kept, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "world.json.new")));
    }

    [Fact]
    public async Task Time_does_not_go_back()
    {
        DateTimeOffset then;
        await using (var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder }))
        {
            await Task.Delay(TimeSpan.FromDays(40), sandbox.Time, TestContext.Current.CancellationToken);
            await new RawClient(sandbox).Json("ssm", "PutParameter", """{"Name":"/a","Value":"1","Type":"String"}""");
            then = sandbox.Time.GetUtcNow();
        }

        await using var again = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder });
        Assert.Equal(then, again.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_folder_belongs_to_one_sandbox_at_a_time()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder });

        var error = Assert.Throws<MlOpsException>(() => EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder }));

        Assert.Equal("SandboxInUse", error.Id);
        Assert.Contains(_folder, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_ours_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, "world.json");
        await File.WriteAllTextAsync(file, "not ours", TestContext.Current.CancellationToken);

        var error = Assert.Throws<MlOpsException>(() => EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder }));

        Assert.Equal("SandboxFolderInvalid", error.Id);
        Assert.Equal("not ours", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        // The lock is given back with the refusal.
        File.Delete(file);
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = _folder });
    }
}

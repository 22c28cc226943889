using System.Runtime.Versioning;
using System.Text;
using MlOps.SkyPilot;

namespace MlOps.Unit.SkyPilot;

/// <summary>What is written into SkyPilot's configuration, and how.</summary>
public sealed class SkyPilotConfigTests : IAsyncDisposable
{
    private static readonly SkyPilotWish Private = new() { VpcNames = ["ml"], UseInternalIps = true, UseSsm = true };

    private readonly SkyPilotBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_not_there_is_made_with_its_folder()
    {
        var made = await _bed.SetAsync(Private);

        Assert.Equal("aws:\n  vpc_name: ml\n  use_internal_ips: true\n  use_ssm: true\n", _bed.Read());
        Assert.Equal(("CREATED", _bed.File, null), (made.Status, made.Path, made.BackupPath));
        Assert.Equal(["set aws.vpc_name to ml", "set aws.use_internal_ips to true", "set aws.use_ssm to true"], made.Changes);
        Assert.Equal(["+ aws:", "+   vpc_name: ml", "+   use_internal_ips: true", "+   use_ssm: true"], made.Difference);
        Assert.Equal([_bed.File], Directory.GetFileSystemEntries(_bed.Folder));
    }

    [Fact]
    public async Task A_file_that_is_there_keeps_all_else_and_has_a_copy()
    {
        const string Before = "# Ours.\njobs:\n  bucket: s3://x  # Theirs.\naws:\n  labels: {a: b}\n  vpc_name: old\n";
        _bed.With(Before);

        var updated = await _bed.SetAsync(Private);

        Assert.Equal("# Ours.\njobs:\n  bucket: s3://x  # Theirs.\naws:\n  labels: {a: b}\n  vpc_name: ml\n  use_internal_ips: true\n  use_ssm: true\n", _bed.Read());
        Assert.Equal(("UPDATED", $"{_bed.File}.20260102T030405Z.bak"), (updated.Status, updated.BackupPath));
        Assert.Equal("change aws.vpc_name from old to ml", updated.Changes[0]);
        Assert.Equal(["-   vpc_name: old", "+   vpc_name: ml", "+   use_internal_ips: true", "+   use_ssm: true"], updated.Difference);
        Assert.Equal(Before, File.ReadAllText(updated.BackupPath!));
    }

    [Fact]
    public async Task Nothing_is_written_where_nothing_differs()
    {
        _bed.With("aws: {vpc_names: 'ml', use_internal_ips: yes, use_ssm: True}");

        var same = await _bed.SetAsync(Private);

        Assert.Equal("UNCHANGED", same.Status);
        Assert.Empty(same.Changes);
        Assert.Empty(same.Difference);
        Assert.Equal([_bed.File], Directory.GetFileSystemEntries(_bed.Folder));
    }

    [Fact]
    public async Task Two_copies_of_a_second_have_names_of_their_own()
    {
        _bed.With("a: 1\n");
        var first = await _bed.SetAsync(new SkyPilotWish { UseSsm = true });
        var second = await _bed.SetAsync(new SkyPilotWish { UseSsm = false });

        Assert.Equal(($"{_bed.File}.20260102T030405Z.bak", $"{_bed.File}.20260102T030405Z-2.bak"), (first.BackupPath, second.BackupPath));
    }

    [Theory]
    [InlineData("", new[] { "ml" }, "aws:\n  vpc_name: ml\n")]
    [InlineData("", new[] { "ml", "other" }, "aws:\n  vpc_names:\n    - ml\n    - other\n")]
    [InlineData("aws:\n  vpc_names: old\n", new[] { "ml" }, "aws:\n  vpc_names: ml\n")]
    [InlineData("aws:\n  vpc_names: [ml]\n", new[] { "ml" }, "aws:\n  vpc_names: [ml]\n")]
    [InlineData("aws:\n  vpc_name: old\n", new[] { "ml", "other" }, "aws:\n  vpc_names:\n    - ml\n    - other\n")]
    [InlineData("aws:\n  vpc_name: a\n  vpc_names: b\n", new[] { "ml" }, "aws:\n  vpc_names: ml\n")]
    [InlineData("aws:\n  vpc_name: ml\n  vpc_names: null\n", new[] { "ml" }, "aws:\n  vpc_names: ml\n")]
    public async Task VPCs_are_under_one_key(string before, string[] names, string expected)
    {
        _bed.With(before);

        await _bed.SetAsync(new SkyPilotWish { VpcNames = [.. names] });

        Assert.Equal(expected, _bed.Read());
    }

    [Fact]
    public async Task Keys_are_taken_out_and_either_name_of_the_VPCs_means_both()
    {
        _bed.With("aws:\n  vpc_names: [a, b]\n  use_ssm: true\n  use_internal_ips: true\n  disk_encrypted: true\n");

        var updated = await _bed.SetAsync(new SkyPilotWish { Removed = ["vpc_name", "use_ssm", "ssh_proxy_command"] });

        Assert.Equal("aws:\n  use_internal_ips: true\n  disk_encrypted: true\n", _bed.Read());
        Assert.Equal(["take out aws.vpc_names, which was a, b", "take out aws.use_ssm, which was true"], updated.Changes);
        Assert.Empty(updated.VpcNames);
        Assert.Equal((null, true), (updated.UseSsm, updated.UseInternalIps));
    }

    [Fact]
    public async Task A_proxy_is_one_command_or_one_a_region()
    {
        var byRegion = SshProxyCommand.Of([KeyValuePair.Create("us-west-2", "ssh -W %h:%p b"), KeyValuePair.Create("us-east-1", "ssh -W %h:%p a")]);

        await _bed.SetAsync(new SkyPilotWish { ProxyCommand = byRegion });
        Assert.Equal("aws:\n  ssh_proxy_command:\n    us-east-1: ssh -W %h:%p a\n    us-west-2: ssh -W %h:%p b\n", _bed.Read());
        Assert.Equal("UNCHANGED", (await _bed.SetAsync(new SkyPilotWish { ProxyCommand = byRegion })).Status);

        var updated = await _bed.SetAsync(new SkyPilotWish { ProxyCommand = SshProxyCommand.Of("ssh -W %h:%p c") });
        Assert.Equal("aws:\n  ssh_proxy_command: ssh -W %h:%p c\n", _bed.Read());
        Assert.Equal("change aws.ssh_proxy_command from us-east-1: ssh -W %h:%p a; us-west-2: ssh -W %h:%p b to ssh -W %h:%p c", Assert.Single(updated.Changes));
    }

    [Fact]
    public async Task Parts_that_stay_keep_their_lines_with_their_comments_and_their_order()
    {
        _bed.With("aws:\n  vpc_names:\n    - a # first\n    # of the team\n    - b # second\n  ssh_proxy_command:\n    us-west-2: ssh w # west\n    us-east-1: ssh e # east\n    eu-west-1: ssh u\n");

        await _bed.SetAsync(new SkyPilotWish { VpcNames = ["a", "c"] });
        await _bed.SetAsync(new SkyPilotWish { ProxyCommand = SshProxyCommand.Of([KeyValuePair.Create("us-west-2", "ssh w"), KeyValuePair.Create("us-east-1", "ssh x"), KeyValuePair.Create("ap-south-1", "ssh a")]) });

        Assert.Equal("aws:\n  vpc_names:\n    - a # first\n    - c\n    # of the team\n  ssh_proxy_command:\n    us-west-2: ssh w # west\n    us-east-1: ssh x # east\n    ap-south-1: ssh a\n", _bed.Read());
    }

    [Fact]
    public async Task What_comes_first_comes_before_the_comments_of_the_next()
    {
        _bed.With("aws:\n  vpc_names:\n    # production,\n    # always\n    - prod\n    # tests\n    - test\n");

        await _bed.SetAsync(new SkyPilotWish { VpcNames = ["dev", "prod", "new", "test"] });

        Assert.Equal("aws:\n  vpc_names:\n    - dev\n    # production,\n    # always\n    - prod\n    - new\n    # tests\n    - test\n", _bed.Read());
    }

    [Fact]
    public async Task The_mark_of_the_byte_order_and_line_ends_stay()
    {
        Directory.CreateDirectory(_bed.Folder);
        byte[] before = [.. Encoding.UTF8.Preamble, .. "a: ü\r\n"u8];
        File.WriteAllBytes(_bed.File, before);

        await _bed.SetAsync(new SkyPilotWish { UseSsm = true });

        byte[] expected = [.. before, .. "aws:\r\n  use_ssm: true\r\n"u8];
        Assert.Equal(expected, File.ReadAllBytes(_bed.File));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_link_stays_one_and_permissions_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there, and permissions are others.");
        _bed.With("a: 1\n");
        var target = Path.Combine(_bed.Folder, "elsewhere.yaml");
        File.Move(_bed.File, target);
        File.CreateSymbolicLink(_bed.File, "elsewhere.yaml");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherRead;
        File.SetUnixFileMode(target, Mode);

        var updated = await _bed.SetAsync(new SkyPilotWish { UseSsm = true });

        Assert.Equal("elsewhere.yaml", File.ResolveLinkTarget(_bed.File, returnFinalTarget: false)?.Name);
        Assert.Equal("a: 1\naws:\n  use_ssm: true\n", File.ReadAllText(target));
        Assert.Equal((Mode, Mode, $"{target}.20260102T030405Z.bak"), (File.GetUnixFileMode(target), File.GetUnixFileMode(updated.BackupPath!), updated.BackupPath));
    }

    [Fact]
    public async Task A_file_that_is_read_only_stays()
    {
        _bed.With("a: 1\n");
        File.SetAttributes(_bed.File, FileAttributes.ReadOnly);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.SetAsync(new SkyPilotWish { UseSsm = true }));

        Assert.Equal("FileNotWritable", error.Id);
        Assert.Equal("a: 1\n", _bed.Read());
        Assert.Equal([_bed.File], Directory.GetFileSystemEntries(_bed.Folder));
    }

    [Fact]
    public async Task A_file_that_somebody_else_wrote_in_the_meantime_stays()
    {
        _bed.With("a: 1\n");
        var operation = _bed.Operation(null);
        var plan = await operation.PlanAsync(new SkyPilotWish { UseSsm = true }, null, TestContext.Current.CancellationToken);
        _bed.With("a: 2\n");

        Assert.Equal("FileChanged", Assert.Throws<MlOpsException>(() => operation.Execute(plan)).Id);
        Assert.Equal("a: 2\n", _bed.Read());
        Assert.Equal([_bed.File], Directory.GetFileSystemEntries(_bed.Folder));
    }

    [Fact]
    public async Task The_file_is_the_one_that_SkyPilot_reads()
    {
        var other = Path.Combine(_bed.Folder, "other.yaml");

        Assert.Equal(other, (await _bed.Variable("SKYPILOT_GLOBAL_CONFIG", "~/.sky/other.yaml").SetAsync(new SkyPilotWish { UseSsm = true })).Path);
        Assert.Equal(_bed.File, (await _bed.SetAsync(new SkyPilotWish { UseSsm = true }, _bed.File)).Path);
        Assert.Equal(File.ReadAllText(other), _bed.Read());
    }

    [Theory]
    [InlineData("aws:\n  vpc_name: [a\n", "Syntax", 3)]
    [InlineData("aws:\n  a: 1\n\tb: 2\n", "Syntax", 3)]
    [InlineData("a: 1\n---\nb: 1\n", "MultipleDocuments", 2)]
    [InlineData("- a\n", "WrongType", 1)]
    [InlineData("a: 1\naws: text\n", "WrongType", 2)]
    [InlineData("a: 1\naws:\n  use_ssm: true\naws:\n  use_ssm: false\n", "DuplicateKey", 4)]
    [InlineData("aws:\n  use_ssm: true\n  use_ssm: false\n", "DuplicateKey", 3)]
    [InlineData("aws:\n  use_ssm: 'true'\n", "WrongType", 2)]
    [InlineData("aws:\n  vpc_name: [a]\n", "WrongType", 2)]
    [InlineData("aws:\n  vpc_names: [1]\n", "WrongType", 2)]
    [InlineData("aws:\n  ssh_proxy_command: [a]\n", "WrongType", 2)]
    [InlineData("aws:\n  ssh_proxy_command: {a: 1}\n", "WrongType", 2)]
    public async Task A_file_that_is_wrong_is_told_with_its_place_and_stays(string text, string id, int line)
    {
        _bed.With(text);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.SetAsync(new SkyPilotWish { UseInternalIps = true }));

        Assert.Equal("SkyPilotConfigInvalid", error.Id);
        Assert.Equal((id, line), (error.Findings[0].Id, error.Findings[0].Line));
        Assert.StartsWith(FormattableString.Invariant($"{_bed.File}({line},"), error.Message, StringComparison.Ordinal);
        Assert.Equal(text, _bed.Read());
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_told()
    {
        Directory.CreateDirectory(_bed.Folder);
        File.WriteAllBytes(_bed.File, [0xFF, 0xFE, 0x61, 0x00]);
        Assert.Equal("NotText", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.SetAsync(Private))).Findings[0].Id);
        Assert.Equal("FileNotReadable", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.SetAsync(Private, _bed.Folder))).Id);
    }

    [Fact]
    public async Task What_an_anchor_shares_is_not_changed()
    {
        _bed.With("aws: &a\n  use_ssm: true\nx: *a\n");

        Assert.Equal("SkyPilotConfigNotEditable", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.SetAsync(Private))).Id);
    }

    [Fact]
    public async Task Session_Manager_and_a_proxy_exclude_each_other()
    {
        _bed.With("aws:\n  ssh_proxy_command: ssh x\n");

        Assert.Equal("SkyPilotSettingsConflict", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.SetAsync(new SkyPilotWish { UseSsm = true }))).Id);
        await _bed.SetAsync(new SkyPilotWish { UseSsm = true, Removed = ["ssh_proxy_command"] });
        Assert.Equal("aws:\n  use_ssm: true\n", _bed.Read());
    }

    public static TheoryData<SkyPilotWish, string> Refused => new()
    {
        { new SkyPilotWish(), "SkyPilotSettingMissing" },
        { new SkyPilotWish { VpcNames = ["vpc-0123456789abcdef0"] }, "SkyPilotSettingInvalid" },
        { new SkyPilotWish { VpcNames = ["a", "a"] }, "SkyPilotSettingInvalid" },
        { new SkyPilotWish { VpcNames = [" a"] }, "SkyPilotSettingInvalid" },
        { new SkyPilotWish { VpcNames = ["a\nb"] }, "SkyPilotSettingInvalid" },
        { new SkyPilotWish { ProxyCommand = SshProxyCommand.Of("") }, "SkyPilotSettingInvalid" },
        { new SkyPilotWish { ProxyCommand = SshProxyCommand.Of([]) }, "SkyPilotSettingInvalid" },
        { new SkyPilotWish { ProxyCommand = SshProxyCommand.Of([KeyValuePair.Create("somewhere", "ssh x")]) }, "SkyPilotSettingInvalid" },
        { new SkyPilotWish { VpcNames = ["a"], Removed = ["vpc_names"] }, "SkyPilotSettingsConflict" },
        { new SkyPilotWish { UseSsm = false, Removed = ["use_ssm"] }, "SkyPilotSettingsConflict" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_meant_is_refused(SkyPilotWish wish, string id)
    {
        Assert.Equal(id, (await Assert.ThrowsAsync<MlOpsException>(() => _bed.SetAsync(wish))).Id);
        Assert.False(File.Exists(_bed.File));
    }

    [Fact]
    public async Task Without_a_look_at_the_VPCs_that_is_said()
    {
        var made = await _bed.SetAsync(Private);

        Assert.False(made.VpcChecked);
        Assert.Equal("NotChecked", Assert.Single(made.Findings).Id);
        Assert.Empty(_bed.Calls);
    }
}

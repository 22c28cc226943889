using System.Collections.Immutable;
using System.Text;
using MlOps.Aws;
using MlOps.Documents;
using MlOps.Documents.Editing;

namespace MlOps.SkyPilot;

/// <summary>SkyPilot's configuration as it lies in a file.</summary>
internal sealed class SkyPilotConfigFile
{
    private const string FileVariable = "SKYPILOT_GLOBAL_CONFIG";
    private const int MaxBytes = 1_048_576;
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SkyPilotConfigFile(string path, string target, byte[]? bytes, string text, YamlNode? root)
    {
        Path = path;
        Target = target;
        Bytes = bytes;
        Text = text;
        Root = root;
        Settings = Read();
    }

    /// <summary>The path that was asked for.</summary>
    public string Path { get; }

    /// <summary>The file that it leads to.</summary>
    public string Target { get; }

    /// <summary>What the file has; null where there is none.</summary>
    public byte[]? Bytes { get; }

    /// <summary>The file's text, without a mark of the byte order.</summary>
    public string Text { get; }

    /// <summary>The text's value; null where it has none.</summary>
    public YamlNode? Root { get; }

    /// <summary>What it says of networks on AWS.</summary>
    public SkyPilotSettings Settings { get; }

    /// <summary>The key that names the VPCs; null where none does.</summary>
    public string? VpcKey { get; private set; }

    /// <summary>The section of AWS; null where there is none.</summary>
    private YamlMap? Section => (Root as YamlMap)?.Find(SkyPilotKeys.Section).FirstOrDefault()?.Value as YamlMap;

    /// <summary>The file that SkyPilot reads where nobody names another: that of <c>SKYPILOT_GLOBAL_CONFIG</c>, or <c>~/.sky/config.yaml</c> (sky/skypilot_config.py).</summary>
    /// <param name="environment">The process around it.</param>
    public static string UsualPath(SessionEnvironment environment)
    {
        var path = environment[FileVariable] ?? "~/.sky/config.yaml";
        return path.StartsWith("~/", StringComparison.Ordinal) ? System.IO.Path.Combine(environment.Home, path[2..]) : System.IO.Path.GetFullPath(path);
    }

    /// <summary>Reads a file; one that is not there is empty.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>SkyPilotConfigInvalid</c>, <c>FileNotReadable</c>.</exception>
    public static SkyPilotConfigFile Open(string path)
    {
        var target = FileReplacement.TargetOf(path);
        var bytes = ReadBytes(target);
        if (bytes?.Length > MaxBytes)
        {
            throw SkyPilotConfigErrors.Invalid(path, [Finding.Error("TooLarge", new SourceLocation(path, 1, 1), "", $"The file has more than {MaxBytes:N0} bytes.", "Is it the right file?")]);
        }

        try
        {
            var text = Utf8.GetString(bytes ?? []).TrimStart(ByteOrderMark);
            return new SkyPilotConfigFile(path, target, bytes, text, YamlTree.Parse(text, path));
        }
        catch (DecoderFallbackException)
        {
            throw SkyPilotConfigErrors.Invalid(path, [Finding.Error("NotText", new SourceLocation(path, 1, 1), "", "The file is not text in UTF-8.", "Save it as UTF-8.")]);
        }
        catch (LimitExceededException exception)
        {
            throw SkyPilotConfigErrors.Invalid(path, [exception.Finding]);
        }
    }

    /// <summary>The bytes of a text in place of the file's.</summary>
    /// <param name="text">The text.</param>
    public byte[] Encode(string text) => Bytes?.AsSpan().StartsWith(Encoding.UTF8.Preamble) == true ? [.. Encoding.UTF8.Preamble, .. Utf8.GetBytes(text)] : Utf8.GetBytes(text);

    /// <summary>Whether the section has a key.</summary>
    /// <param name="key">The key.</param>
    public bool Has(string key) => Section?.Find(key).Any() == true;

    private static byte[]? ReadBytes(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : Directory.Exists(path) ? throw new IOException("It is a folder.") : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MlOpsException("FileNotReadable", MlErrorCategory.InvalidData, $"The file '{path}' cannot be read: {exception.Message}", exception)
            {
                Resource = path,
                RecommendedAction = "Name a file that you may read.",
            };
        }
    }

    private SkyPilotSettings Read()
    {
        var findings = ImmutableArray.CreateBuilder<MlFinding>();
        if (Root is not (null or YamlLeaf { IsNull: true } or YamlMap))
        {
            findings.Add(Wrong(Root, "", "The file is no mapping.", "Write keys with values, such as aws: with its own below."));
        }

        CheckSection(findings);
        var (one, several) = (Names(SkyPilotKeys.VpcName, findings), Names(SkyPilotKeys.VpcNames, findings));
        VpcKey = !several.IsEmpty ? SkyPilotKeys.VpcNames : !one.IsEmpty ? SkyPilotKeys.VpcName : null;
        var settings = new SkyPilotSettings
        {
            VpcNames = several.IsEmpty ? one : several,
            UseInternalIps = Flag(SkyPilotKeys.UseInternalIps, findings),
            UseSsm = Flag(SkyPilotKeys.UseSsm, findings),
            ProxyCommand = Proxy(findings),
        };
        return findings.Count == 0 ? settings : throw SkyPilotConfigErrors.Invalid(Path, findings.ToImmutable());
    }

    private void CheckSection(ImmutableArray<MlFinding>.Builder findings)
    {
        var sections = (Root as YamlMap)?.Find(SkyPilotKeys.Section).ToList() ?? [];
        findings.AddRange(sections.Skip(1).Select(twice => Twice(twice, SkyPilotKeys.Section)));
        if (sections is [{ Value: not (YamlMap or YamlAlias or YamlLeaf { IsNull: true }) and var value }, ..])
        {
            findings.Add(Wrong(value, SkyPilotKeys.Section, "'aws' is no mapping.", "Write its keys below it, indented."));
        }

        findings.AddRange(SkyPilotWish.Keys.SelectMany(key => (Section?.Find(key) ?? []).Skip(1).Select(twice => Twice(twice, $"{SkyPilotKeys.Section}.{key}"))));
    }

    private ImmutableArray<string> Names(string key, ImmutableArray<MlFinding>.Builder findings)
    {
        switch (Value(key))
        {
            case null:
                return [];

            case YamlLeaf { Resolved: (ScalarKind.Text, _) } name:
                return [name.Text];

            case YamlList list when key == SkyPilotKeys.VpcNames && list.Items.All(item => item is YamlLeaf { Resolved: (ScalarKind.Text, _) }):
                return [.. list.Items.Select(item => ((YamlLeaf)item).Text)];

            case var wrong:
                findings.Add(Wrong(wrong, $"{SkyPilotKeys.Section}.{key}", $"'{key}' is no name{(key == SkyPilotKeys.VpcNames ? " and no list of names" : "")}.", "Write names as strings; put one that looks like a number in quotes."));
                return [];
        }
    }

    private bool? Flag(string key, ImmutableArray<MlFinding>.Builder findings)
    {
        switch (Value(key))
        {
            case null:
                return null;

            case YamlLeaf { Resolved: (ScalarKind.Boolean, bool value) }:
                return value;

            case var wrong:
                findings.Add(Wrong(wrong, $"{SkyPilotKeys.Section}.{key}", $"'{key}' is neither true nor false.", "Write true or false, without quotes."));
                return null;
        }
    }

    private SshProxyCommand? Proxy(ImmutableArray<MlFinding>.Builder findings)
    {
        switch (Value(SkyPilotKeys.ProxyCommand))
        {
            case null:
                return null;

            case YamlLeaf { Resolved: (ScalarKind.Text, _) } command:
                return SshProxyCommand.Of(command.Text);

            case YamlMap map when map.Entries.All(entry => entry is { Name: not null, Value: YamlLeaf { Resolved.Kind: ScalarKind.Text or ScalarKind.Null } }) && map.Entries.DistinctBy(entry => entry.Name).Count() == map.Entries.Length:
                return SshProxyCommand.Of(map.Entries.Select(entry => KeyValuePair.Create(entry.Name!, ((YamlLeaf)entry.Value).IsNull ? "" : ((YamlLeaf)entry.Value).Text)));

            case var wrong:
                findings.Add(Wrong(wrong, $"{SkyPilotKeys.Section}.{SkyPilotKeys.ProxyCommand}", "'ssh_proxy_command' is no command and no mapping of regions to commands.", "Write a string, or a key for each region."));
                return null;
        }
    }

    // What an alias stands for is not looked up: it counts as something that is not understood.
    private YamlNode? Value(string key) => Section?.Find(key).FirstOrDefault()?.Value is { } value && value is not YamlLeaf { IsNull: true } ? value : null;

    private static MlFinding Twice(YamlEntry entry, string path) => Wrong(entry.Key, path, $"The key '{entry.Name}' is there already.", "Remove one of the two.", "DuplicateKey");

    private static MlFinding Wrong(YamlNode node, string path, string message, string suggestion, string id = "WrongType") => Finding.Error(id, node.Location, path, message, suggestion);
}

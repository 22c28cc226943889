using System.Collections.Immutable;

namespace MlOps.Databricks;

/// <summary>
/// The profiles of a <c>.databrickscfg</c>: sections in brackets, a key and its value in a line, parted by <c>=</c> or a colon, comments in lines of their own (docs.databricks.com, "Databricks
/// configuration profiles"). The section <c>__settings__</c> is no profile, and may name the one that is taken where none is asked for, as databricks-sdk-py's <c>config.py</c> reads it.
/// </summary>
internal sealed class DatabricksProfiles
{
    private const string DefaultName = "DEFAULT";
    private const string SettingsName = "__settings__";

    private static readonly char[] Separators = ['=', ':'];

    private readonly Dictionary<string, Dictionary<string, string>> _sections = new(StringComparer.Ordinal);

    private DatabricksProfiles(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The names of the profiles.</summary>
    public ImmutableArray<string> Names => [.. _sections.Keys.Where(name => name != SettingsName)];

    /// <summary>The profile that is taken where none is asked for; null where the file has none.</summary>
    public string? Default =>
        _sections.GetValueOrDefault(SettingsName)?.GetValueOrDefault("default_profile") is { Length: > 0 } chosen ? chosen
        : _sections.ContainsKey(DefaultName) ? DefaultName
        : null;

    /// <summary>Reads a file; null where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>DatabricksConfigInvalid</c>.</exception>
    public static DatabricksProfiles? Read(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(path, File.ReadAllLines(path)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DatabricksErrors.ConfigUnreadable(path, exception);
        }
    }

    /// <summary>Whether there is a profile of a name.</summary>
    /// <param name="profile">The name.</param>
    public bool Has(string profile) => profile != SettingsName && _sections.ContainsKey(profile);

    /// <summary>A value of a profile; null where it has none.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="key">The key, in lower case.</param>
    public string? Value(string profile, string key) => _sections[profile].GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    // What stands in a line that cannot be read may be a token: no error repeats it.
    private static DatabricksProfiles Parse(string path, string[] lines)
    {
        var profiles = new DatabricksProfiles(path);
        Dictionary<string, string>? section = null;
        for (var index = 0; index < lines.Length; index++)
        {
            var text = lines[index].Trim();
            if (text.Length == 0 || text[0] is '#' or ';')
            {
                continue;
            }

            if (text[0] == '[')
            {
                section = profiles.Open(text[^1] == ']' ? text[1..^1].Trim() : throw DatabricksErrors.ConfigInvalid(path, index + 1, "its bracket is not closed"));
                continue;
            }

            var separator = text.IndexOfAny(Separators);
            if (separator <= 0)
            {
                throw DatabricksErrors.ConfigInvalid(path, index + 1, "it is neither a [profile] nor a key with its value");
            }

            section ??= profiles.Open(DefaultName);
            section[text[..separator].TrimEnd().ToLowerInvariant()] = text[(separator + 1)..].Trim().Trim('"');
        }

        return profiles;
    }

    private Dictionary<string, string> Open(string name)
    {
        if (!_sections.TryGetValue(name, out var section))
        {
            section = new Dictionary<string, string>(StringComparer.Ordinal);
            _sections.Add(name, section);
        }

        return section;
    }
}

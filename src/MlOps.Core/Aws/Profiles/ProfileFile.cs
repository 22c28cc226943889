namespace MlOps.Aws.Profiles;

/// <summary>
/// Reads the sections of an AWS config or credentials file. The format is that of the AWS SDKs and Tools Reference Guide, "Format of the
/// config file": sections in brackets, <c>key = value</c>, full-line comments with <c>#</c> or <c>;</c>, indented lines nested
/// below the key before them.
/// </summary>
internal static class ProfileFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; one that does not exist has no sections.</param>
    /// <returns>Settings by section header, for example <c>profile dev</c>; nested settings have keys like <c>s3.addressing_style</c>.</returns>
    /// <exception cref="MlOpsException"><c>ProfileFileInvalid</c> or <c>ProfileFileUnreadable</c>.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read(string path)
    {
        var sections = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        Dictionary<string, string>? section = null;
        string? parent = null;
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0 || text[0] is '#' or ';')
            {
                continue;
            }

            if (text[0] == '[')
            {
                section = Open(sections, Header(text) ?? throw Invalid(path, number, "the section's closing bracket is missing"));
                parent = null;
                continue;
            }

            var isNested = char.IsWhiteSpace(line[0]) && parent is not null;
            var (key, value) = Split(text) ?? throw Invalid(path, number, "it is neither a section nor 'key = value'");
            if (section is null)
            {
                throw Invalid(path, number, "it stands before the first section");
            }

            section[isNested ? $"{parent}.{key}" : key] = value;
            parent = isNested ? parent : key;
        }

        return sections;
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MlOpsException(
                "ProfileFileUnreadable", MlErrorCategory.InvalidData, $"The profile file '{path}' cannot be read: {exception.Message}", exception)
            {
                Resource = path,
                RecommendedAction = "Check that the file is a text file that you may read.",
            };
        }
    }

    private static Dictionary<string, string> Open(Dictionary<string, IReadOnlyDictionary<string, string>> sections, string header)
    {
        // A section that comes twice is one section: later values win.
        if (sections.TryGetValue(header, out var known))
        {
            return (Dictionary<string, string>)known;
        }

        var section = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        sections.Add(header, section);
        return section;
    }

    private static string? Header(string text)
    {
        var end = text.IndexOf(']', StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        // Names may be quoted: [profile "my team"].
        var words = text[1..end].Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', words.Select(word => word.Trim('"', '\'')));
    }

    private static (string Key, string Value)? Split(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals <= 0 ? null : (text[..equals].TrimEnd().ToLowerInvariant(), text[(equals + 1)..].TrimStart());
    }

    private static MlOpsException Invalid(string path, int line, string reason) =>
        new("ProfileFileInvalid", MlErrorCategory.InvalidData, $"Line {line} of the profile file '{path}' cannot be understood: {reason}.")
        {
            Resource = path,
            RecommendedAction = "Mend that line. Sections look like [profile NAME] in a config file and like [NAME] in a credentials file.",
        };
}

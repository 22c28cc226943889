using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.Documents.Editing;

/// <summary>A value that is written into a YAML text.</summary>
internal sealed partial record YamlValue
{
    private YamlValue()
    {
    }

    /// <summary>The text of a single value, as it is written; null where it is a list or a mapping.</summary>
    private string? Written { get; init; }

    /// <summary>The items of a list.</summary>
    public ImmutableArray<string> Items { get; private init; } = [];

    /// <summary>The entries of a mapping.</summary>
    public ImmutableArray<(string Key, string Value)> Entries { get; private init; } = [];

    /// <summary>A truth value.</summary>
    public static YamlValue Of(bool value) => new() { Written = value ? "true" : "false" };

    /// <summary>A string.</summary>
    public static YamlValue Of(string value) => new() { Written = Write(value) };

    /// <summary>A list of strings.</summary>
    public static YamlValue Of(IEnumerable<string> values) => new() { Items = [.. values] };

    /// <summary>A mapping of strings.</summary>
    public static YamlValue Of(IEnumerable<KeyValuePair<string, string>> values) => new() { Entries = [.. values.Select(pair => (pair.Key, pair.Value))] };

    /// <summary>The value in one line, as it may stand anywhere.</summary>
    public string Inline =>
        Written ?? (Entries.IsEmpty ? $"[{string.Join(", ", Items.Select(Write))}]" : $"{{{string.Join(", ", Entries.Select(entry => $"{Write(entry.Key)}: {Write(entry.Value)}"))}}}");

    /// <summary>The value behind a key's colon, in lines of its own where it has parts.</summary>
    /// <param name="indent">What its lines begin with.</param>
    /// <param name="lineEnd">What ends a line.</param>
    public string Behind(string indent, string lineEnd) =>
        Written is not null || (Items.IsEmpty && Entries.IsEmpty) ? $" {Inline}"
        : string.Concat(Items.Select(item => $"{lineEnd}{indent}- {Write(item)}").Concat(Entries.Select(entry => $"{lineEnd}{indent}{Write(entry.Key)}: {Write(entry.Value)}")));

    /// <summary>A string as it is written: plain where every reader takes it for this string wherever it stands, within braces too.</summary>
    public static string Write(string text) =>
        Harmless().IsMatch(text) && YamlScalar.IsStringEverywhere(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[A-Za-z0-9_./][A-Za-z0-9_./@%+=:~-]*( [A-Za-z0-9_./@%+=:~-]+)*\z(?<!:)(?<!: .*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Harmless();
}

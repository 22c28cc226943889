using System.Collections.Immutable;
using System.Globalization;
using MlOps.Documents;

namespace MlOps.Products;

/// <summary>A mapping of a config, read key by key. What does not fit becomes a finding, and the value null.</summary>
/// <param name="node">The mapping; null where the config has none, or something else in its place.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="words">How they speak of the config.</param>
internal sealed class ConfigSection(MappingNode? node, ICollection<MlFinding> findings, ConfigVocabulary words)
{
    /// <summary>Most characters of a value that a message quotes.</summary>
    private const int QuotedLength = 60;

    /// <summary>The mapping; null where there is none.</summary>
    public MappingNode? Node => node;

    /// <summary>Whether the section has the key, with whatever value.</summary>
    public bool Has(ConfigKey key) => node?.FindEntry(key.Name) is not null;

    /// <summary>A section within this one.</summary>
    public ConfigSection ReadSection(ConfigKey key)
    {
        var value = Find(key);
        if (value is null or MappingNode)
        {
            return new ConfigSection(value as MappingNode, findings, words);
        }

        Add("WrongType", key, value, $"{key} is {value.Describe()}; it must be a mapping.", $"Put its keys below it, each on its own line and indented.");
        return new ConfigSection(null, findings, words);
    }

    /// <summary>A string.</summary>
    public string? ReadText(ConfigKey key) => Find(key) is { } value ? ReadText(key, value) : null;

    /// <summary>A switch; off where it is not there.</summary>
    public bool ReadFlag(ConfigKey key)
    {
        if (Find(key) is not { } value)
        {
            return false;
        }

        if (value is ScalarNode { Style: ScalarStyle.Plain, Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }

        Add("WrongType", key, value, $"{key} is {DescribeScalar(value)}; it must be true or false.", $"Write it without quotes: {key:example}");
        return false;
    }

    /// <summary>A list of strings, each once.</summary>
    /// <param name="key">The key.</param>
    /// <param name="least">Fewest items.</param>
    public ImmutableArray<string> ReadTexts(ConfigKey key, int least)
    {
        if (Find(key) is not { } value)
        {
            return [];
        }

        if (value is not SequenceNode list)
        {
            Add("WrongType", key, value, $"{key} is {value.Describe()}; it must be a list.", $"Write each item on its own line: - {key.Example}");
            return [];
        }

        if (list.Items.Length < least)
        {
            Add("TooFewItems", key, list, $"{key} has {list.Items.Length} of at least {least} items.", $"{key:item}");
        }

        return ReadItems(key, list);
    }

    /// <summary>A list of sections, one an item.</summary>
    public ImmutableArray<ConfigSection> ReadSections(ConfigKey key)
    {
        if (Find(key) is not { } value)
        {
            return [];
        }

        if (value is not SequenceNode list)
        {
            Add("WrongType", key, value, $"{key} is {value.Describe()}; it must be a list.", $"Write each item on its own lines, the first with a hyphen: - {key.Example}");
            return [];
        }

        var sections = ImmutableArray.CreateBuilder<ConfigSection>();
        foreach (var item in list.Items)
        {
            if (item is MappingNode mapping)
            {
                sections.Add(new ConfigSection(mapping, findings, words));
            }
            else
            {
                Add("WrongType", key, item, $"An item of {key} is {item.Describe()}; it must be a mapping.", $"Write its keys below each other: - {key.Example}");
            }
        }

        return sections.ToImmutable();
    }

    /// <summary>A whole number out of those that are allowed.</summary>
    public int? ReadNumber(ConfigKey key, IReadOnlyList<int> allowed)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value is not ScalarNode { Style: ScalarStyle.Plain, Kind: ScalarKind.WholeNumber, Value: long number } scalar
            || number.ToString(CultureInfo.InvariantCulture) != scalar.Text)
        {
            Add("WrongType", key, value, $"{key} is {DescribeScalar(value)}; it must be a whole number.", $"Write it in decimal digits and without quotes: {key:example}");
            return null;
        }

        if (allowed.Any(item => item == number))
        {
            return (int)number;
        }

        var next = allowed.FirstOrDefault(item => item > number, allowed[^1]);
        Add("ValueNotAllowed", key, value, $"{key} is {number}; it must be one of {string.Join(", ", allowed)}.", $"Write {next}.");
        return null;
    }

    /// <summary>Says that the key must be there.</summary>
    public void Require(ConfigKey key, FormattableString because)
    {
        if (!Has(key))
        {
            AddMissing(key, because);
        }
    }

    /// <summary>Says that the key must not be there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="otherwise">What to do instead of removing it, as the end of a sentence; null where there is nothing.</param>
    public void Forbid(ConfigKey key, FormattableString because, FormattableString? otherwise = null)
    {
        if (node?.FindEntry(key.Name) is { } entry)
        {
            foreach (var part in words.PartsOf(key, part => entry.Value is MappingNode section && section.FindEntry(part.Name) is not null))
            {
                Refuse("KeyNotAllowed", part, entry, $"{part} is not allowed here: {because}.", $"{part:remove}{otherwise}.");
            }
        }
    }

    /// <summary>An error that is a key's own, and none of its value.</summary>
    public void Refuse(string id, ConfigKey key, MappingEntry entry, FormattableString message, FormattableString suggestion) =>
        Add(MlSeverity.Error, id, key, entry.Key.Location, entry.Value.Path.ToString(), message, suggestion);

    /// <summary>A finding at a key's value, or at the section where it has none.</summary>
    public void Report(string severity, string id, ConfigKey key, FormattableString message, FormattableString suggestion)
    {
        var value = node?[key.Name];
        var location = value?.Location ?? node?.Location ?? new SourceLocation(null, 1, 1);
        Add(severity, id, key, location, value?.Path.ToString() ?? PathOf(key), message, suggestion);
    }

    private void Add(string id, ConfigKey key, DocumentNode value, FormattableString message, FormattableString suggestion) =>
        Add(MlSeverity.Error, id, key, value.Location, value.Path.ToString(), message, suggestion);

    private void Add(string severity, string id, ConfigKey key, SourceLocation location, string path, FormattableString message, FormattableString suggestion) =>
        findings.Add(Finding.Make(severity, id, location, path, words.WriteAbout(key, message), words.Write(suggestion)));

    private string PathOf(ConfigKey key) => node is null ? key.Path : node.Path == DocumentPath.Root ? key.Name : node.Path.Key(key.Name).ToString();

    private DocumentNode? Find(ConfigKey key)
    {
        var value = node?[key.Name];
        if (value is null && key.IsRequired && node is not null)
        {
            AddMissing(key, $"{key.IsNeededBecause}");
        }

        return value;
    }

    private void AddMissing(ConfigKey key, FormattableString because)
    {
        if (node is null)
        {
            return;
        }

        foreach (var part in words.PartsOf(key, part => part.IsRequired))
        {
            Add(MlSeverity.Error, "MissingKey", part, node.Location, PathOf(key), $"{part} is missing: {because}.", $"{part:add}");
        }
    }

    private ImmutableArray<string> ReadItems(ConfigKey key, SequenceNode list)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (ReadText(key, item) is not { } text)
            {
                continue;
            }

            if (seen.Add(text))
            {
                items.Add(text);
            }
            else
            {
                Add("DuplicateItem", key, item, $"{key} names {Quote(text)} twice.", $"Remove one of the two.");
            }
        }

        return items.ToImmutable();
    }

    private string? ReadText(ConfigKey key, DocumentNode value)
    {
        if (value is not ScalarNode scalar)
        {
            Add("WrongType", key, value, $"{key} is {value.Describe()}; it must be a string.", SuggestExample(key));
            return null;
        }

        if (scalar.Kind == ScalarKind.Null || scalar.Text.Length == 0)
        {
            Add("EmptyValue", key, value, $"{key} has no value.", SuggestExample(key));
            return null;
        }

        if (!(key.TakesTruthValue && scalar.Text is "true" or "false"))
        {
            CheckQuotes(key, scalar);
        }

        return CheckText(key, scalar) ? scalar.Text : null;
    }

    /// <summary>A text that some YAML reader takes for a number, a truth value or a date is an error, however ours takes it.</summary>
    private void CheckQuotes(ConfigKey key, ScalarNode scalar)
    {
        if (scalar.Style != ScalarStyle.Plain || YamlScalar.IsStringEverywhere(scalar.Text))
        {
            return;
        }

        var what = scalar.Kind == ScalarKind.Text ? "is read as something else than a string by some YAML readers" : $"is {scalar.Describe()}; it must be a string";
        var id = key.QuoteTrap is not null || scalar.Kind == ScalarKind.Text ? "UnquotedString" : "WrongType";
        var trap = key.QuoteTrap is null ? "" : " " + key.QuoteTrap;
        Add(id, key, scalar, $"{key} {what}.{trap}", $"Put it in quotes: {key.Name}: \"{Shorten(scalar.Text)}\"");
    }

    private bool CheckText(ConfigKey key, ScalarNode scalar)
    {
        if (key.Choices.Count > 0)
        {
            return CheckChoice(key, scalar);
        }

        if (scalar.Text.Length > key.MaxLength)
        {
            Add("ValueTooLong", key, scalar, $"{key} has {scalar.Text.Length} characters of at most {key.MaxLength}.", $"Shorten it.");
            return false;
        }

        // '$' also matches before a line feed at the end.
        if (key.Pattern?.IsMatch(scalar.Text) == false || scalar.Text.EndsWith('\n'))
        {
            Add("InvalidValue", key, scalar, $"{key} is {Quote(scalar.Text)}; it must be {key:rule}.", SuggestExample(key));
            return false;
        }

        return true;
    }

    private bool CheckChoice(ConfigKey key, ScalarNode scalar)
    {
        if (key.Choices.Contains(scalar.Text, StringComparer.Ordinal))
        {
            return true;
        }

        var near = NearName.Find(scalar.Text, key.Choices);
        Add(
            "ValueNotAllowed",
            key,
            scalar,
            $"{key} is {Quote(scalar.Text)}; it must be one of {string.Join(", ", key.Choices)}.",
            near is null ? SuggestExample(key) : $"Did you mean '{near}'?");
        return false;
    }

    private static FormattableString SuggestExample(ConfigKey key) => $"For example: {key:example}";

    private static string DescribeScalar(DocumentNode value) => value is ScalarNode { Kind: not ScalarKind.Null } scalar ? Quote(scalar.Text) : value.Describe();

    private static string Quote(string text) => $"'{Shorten(text)}'";

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= QuotedLength ? line : line[..QuotedLength] + "…";
    }
}

using System.Globalization;

namespace MlOps.Products;

/// <summary>
/// How findings speak of a config to whoever has it as a file. The sentences of findings have keys and values in their holes, and here those become words; another
/// vocabulary says the same sentences to somebody who has no file. A hole without a format names the key or the value in quotes; other formats are
/// <c>name</c> and <c>plain</c> (the key without its sections, in quotes and without), <c>example</c> (the key with a value as it is written),
/// <c>rule</c> (what the value must be), and what to do about the key: <c>add</c>, <c>item</c> (add one to its list), <c>remove</c>.
/// </summary>
internal class ConfigVocabulary : IFormatProvider, ICustomFormatter
{
    /// <summary>That of files.</summary>
    public static ConfigVocabulary OfFile { get; } = new();

    /// <summary>That of parameters.</summary>
    public static ConfigVocabulary OfParameters { get; } = new DraftVocabulary();

    /// <summary>A sentence in words.</summary>
    public string Write(FormattableString sentence) => sentence.ToString(this);

    /// <summary>A sentence about a key, in words that stand alone.</summary>
    public virtual string WriteAbout(ConfigKey key, FormattableString sentence) => Write(sentence);

    /// <summary>What is to be named where a key is meant: the key, or those of its section that are meant by it.</summary>
    public virtual IEnumerable<ConfigKey> PartsOf(ConfigKey key, Func<ConfigKey, bool> isMeant) => [key];

    object? IFormatProvider.GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    string ICustomFormatter.Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        ConfigKey key => Write(key, format),
        ConfigValue value => Write(value, format),
        FormattableString sentence => Write(sentence),
        IFormattable other => other.ToString(format, CultureInfo.InvariantCulture),
        _ => arg?.ToString() ?? "",
    };

    /// <summary>A key, or what is to be said of it.</summary>
    protected virtual string Write(ConfigKey key, string? format) => format switch
    {
        null => $"'{key.Path}'",
        "name" => $"'{key.Name}'",
        "plain" => key.Name,
        "example" => Write(key.As(key.Example), format),
        "rule" => key.RuleInFile ?? key.Rule,
        "add" => key.Example.Length > 0 ? $"Add {Write(key.As(key.Example), null)} to '{key.Section}'." : $"Add '{key.Name}:' with its keys below it.",
        "item" => $"Add {key.Rule}: - {key.Example}",
        "remove" => "Remove it",
        _ => throw new FormatException($"No key is written as '{format}'."),
    };

    /// <summary>A key with a value.</summary>
    protected virtual string Write(ConfigValue value, string? format)
    {
        var line = $"{value.Key.Name}: {(value.Key.QuoteTrap is null ? value.Value : $"\"{value.Value}\"")}";
        return format is null ? $"'{line}'" : line;
    }
}

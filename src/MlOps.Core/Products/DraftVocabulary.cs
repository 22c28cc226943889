namespace MlOps.Products;

/// <summary>
/// How findings speak of a config to whoever gives its values by parameters. They know neither its keys nor its sections, and whatever YAML needs, such as quotes, is
/// written for them.
/// </summary>
internal sealed class DraftVocabulary : ConfigVocabulary
{
    /// <summary>A sentence that does not name the key begins with its parameter.</summary>
    public override string WriteAbout(ConfigKey key, FormattableString sentence) =>
        DraftParameters.Holding(key) is { } parameter && !sentence.GetArguments().Contains(key) ? $"-{parameter}: {Write(sentence)}" : Write(sentence);

    /// <summary>No parameter stands for a section.</summary>
    public override IEnumerable<ConfigKey> PartsOf(ConfigKey key, Func<ConfigKey, bool> isMeant) =>
        ConfigKeys.All.Where(part => part.Section == ConfigKeys.SectionOf(key) && isMeant(part)).DefaultIfEmpty(key);

    /// <inheritdoc/>
    protected override string Write(ConfigKey key, string? format) => format switch
    {
        "rule" => key.Rule,
        "add" when key == ConfigKeys.DriftReason => "Write it after a colon and a space, for example 'BuildProject/Environment/*: newer images are tried'.",
        "add" => $"Give {Name(key)}, for example {Argument(key.Example)}.",
        "item" => $"Add {key.Rule}, for example {key.Example}.",
        "remove" => "Leave it out",
        "example" => base.Write(key, format),
        _ => Name(key),
    };

    /// <inheritdoc/>
    protected override string Write(ConfigValue value, string? format) =>
        ConfigKeys.Switches.Contains(value.Key) ? Name(value.Key)
        : DraftParameters.Of(value.Key) is null ? base.Write(value, format)
        : $"{Name(value.Key)} {Argument(value.Value)}";

    private string Name(ConfigKey key) =>
        DraftParameters.Of(key) is { } own ? $"-{own}"
        : key.Section == ConfigKeys.Tags.Name ? $"-{DraftParameters.Holding(key)} {key.Name}"
        : DraftParameters.Holding(key) is { } list ? $"'{key.Name}' of -{list}"
        : base.Write(key, null);

    private static string Argument(string value) => value.All(IsPlain) ? value : $"'{value}'";

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or ':' or '@';
}

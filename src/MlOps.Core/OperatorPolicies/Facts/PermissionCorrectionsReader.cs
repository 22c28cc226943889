using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// Reads corrections. It is strict: an unknown key, an operation that does not exist, a source that is not defined or is missing, and a rule that says two
/// things at once are errors, since nobody would notice what a generator does not read.
/// </summary>
internal static partial class PermissionCorrectionsReader
{
    /// <summary>The keys of a rule.</summary>
    internal static readonly IReadOnlyList<string> RuleKeys = ["action", "actions", "in", "drop", "when", "whenTrue", "unless", "on", "named", "namedConditions", "passedTo", "tags", "conditions", "source", "why"];

    /// <summary>Reads them.</summary>
    /// <param name="json">The file.</param>
    /// <exception cref="InvalidDataException">Something in it is not as docs/operator-permissions.md says; the message names the place.</exception>
    public static PermissionCorrections Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        RejectUnknown(root, ["sources", "types", "inputs", "meant"], "The file");
        var sources = Members(root, "sources", "The file").ToImmutableSortedDictionary(pair => pair.Name, pair => Text(pair.Value, $"sources/{pair.Name}"), StringComparer.Ordinal);
        var types = Members(root, "types", "The file").ToImmutableSortedDictionary(pair => pair.Name, pair => ReadType(pair.Value, pair.Name, sources), StringComparer.Ordinal);
        var inputs = Members(root, "inputs", "The file").ToImmutableSortedDictionary(pair => pair.Name, pair => ReadInput(pair.Value, pair.Name, sources), StringComparer.Ordinal);
        var meant = Members(root, "meant", "The file").ToImmutableSortedDictionary(pair => pair.Name, pair => ReadMeant(pair.Value, pair.Name, sources), StringComparer.OrdinalIgnoreCase);
        return new PermissionCorrections(sources, types, inputs, meant);
    }

    private static TypeCorrections ReadType(JsonElement type, string name, ImmutableSortedDictionary<string, string> sources)
    {
        RejectUnknown(type, ["arn", "rules"], name);
        var arns = Texts(type, "arn", name);
        return new TypeCorrections(arns, arns.IsEmpty || type.TryGetProperty("rules", out _) ? ReadRules(type, name, sources) : []);
    }

    private static MeantActions ReadMeant(JsonElement meant, string name, ImmutableSortedDictionary<string, string> sources)
    {
        RejectUnknown(meant, ["actions", "source"], name);
        return new MeantActions(ReadActions(meant, name), ReadSource(meant, sources, name));
    }

    private static ImmutableArray<PermissionRule> ReadInput(JsonElement input, string name, ImmutableSortedDictionary<string, string> sources)
    {
        RejectUnknown(input, ["rules"], name);
        return ReadRules(input, name, sources);
    }

    private static ImmutableArray<PermissionRule> ReadRules(JsonElement owner, string name, ImmutableSortedDictionary<string, string> sources) =>
        owner.TryGetProperty("rules", out var rules) && rules.ValueKind == JsonValueKind.Array && rules.GetArrayLength() > 0
            ? [.. rules.EnumerateArray().Select((rule, number) => ReadRule(rule, sources, $"{name}, rule {number + 1}"))]
            : throw new InvalidDataException($"{name} has no list of rules.");

    private static PermissionRule ReadRule(JsonElement rule, ImmutableSortedDictionary<string, string> sources, string place)
    {
        RejectUnknown(rule, RuleKeys, place);
        var result = new PermissionRule
        {
            Actions = ReadActions(rule, place),
            Operations = [.. Texts(rule, "in", place).Select(name => HandlerOperations.Find(name)
                ?? throw new InvalidDataException($"{place}: '{name}' is no operation; there are {string.Join(", ", HandlerOperations.Names)}."))],
            IsDropped = Flag(rule, "drop", place),
            When = Texts(rule, "when", place),
            WhenTrue = Texts(rule, "whenTrue", place),
            Unless = Texts(rule, "unless", place),
            On = Texts(rule, "on", place),
            Named = ReadNamed(rule, place),
            NamedConditions = ReadConditions(rule, "namedConditions", place),
            PassedTo = rule.TryGetProperty("passedTo", out var service) ? Text(service, $"{place}: passedTo") : null,
            CarriesTags = Flag(rule, "tags", place),
            Conditions = ReadConditions(rule, "conditions", place),
            Source = ReadSource(rule, sources, place),
            Why = Required(rule, "why", place),
        };
        RejectContradiction(result, place);
        return result;
    }

    private static NamedProperty? ReadNamed(JsonElement rule, string place) => Members(rule, "named", place) switch
    {
        [] => null,
        [var only] => new NamedProperty(only.Name, Text(only.Value, $"{place}: {only.Name}")),
        _ => throw new InvalidDataException($"{place}: 'named' has one type with its property."),
    };

    private static ImmutableSortedDictionary<string, string> ReadConditions(JsonElement rule, string name, string place) =>
        Members(rule, name, place).ToImmutableSortedDictionary(pair => pair.Name, pair => Text(pair.Value, $"{place}: {pair.Name}"), StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<string> ReadActions(JsonElement rule, string place)
    {
        ImmutableArray<string> actions = rule.TryGetProperty("action", out var one) ? [Text(one, $"{place}: action")] : Texts(rule, "actions", place);
        if (actions.IsEmpty || (rule.TryGetProperty("action", out _) && rule.TryGetProperty("actions", out _)))
        {
            throw new InvalidDataException($"{place} needs 'action' or 'actions'.");
        }

        return actions.FirstOrDefault(action => !Action().IsMatch(action)) is { } wrong
            ? throw new InvalidDataException($"{place}: '{wrong}' is no action; one is written service:Name.")
            : actions;
    }

    private static void RejectContradiction(PermissionRule rule, string place)
    {
        if (rule.IsDropped && (!rule.On.IsEmpty || !rule.When.IsEmpty || !rule.WhenTrue.IsEmpty || !rule.Unless.IsEmpty || rule.PassedTo is not null || rule.CarriesTags || rule.Conditions.Count > 0))
        {
            throw new InvalidDataException($"{place} drops its actions, and says something else of them.");
        }

        if (rule.Named is null ? rule.NamedConditions.Count > 0 : rule.On.IsEmpty)
        {
            throw new InvalidDataException($"{place}: 'named' goes with 'on', for what the stack does not make, and 'namedConditions' with 'named'.");
        }

        if (rule.PassedTo is not null && !rule.Actions.All(action => action == "iam:PassRole"))
        {
            throw new InvalidDataException($"{place}: passedTo goes with iam:PassRole alone.");
        }
    }

    private static string ReadSource(JsonElement owner, ImmutableSortedDictionary<string, string> sources, string place)
    {
        var source = Required(owner, "source", place);
        var id = PermissionRule.SourceIdOf(source);
        return sources.ContainsKey(id) || source.StartsWith("https://", StringComparison.Ordinal)
            ? source
            : throw new InvalidDataException($"{place}: the source '{id}' is not defined, and is no address.");
    }

    private static void RejectUnknown(JsonElement element, IReadOnlyCollection<string> known, string place)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{place} is no object.");
        }

        if (element.EnumerateObject().Select(pair => pair.Name).FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new InvalidDataException($"{place} has an unknown key '{unknown}'; known are {string.Join(", ", known)}.");
        }

        if (element.EnumerateObject().GroupBy(pair => pair.Name, StringComparer.Ordinal).FirstOrDefault(pairs => pairs.Count() > 1) is { } twice)
        {
            throw new InvalidDataException($"{place} has '{twice.Key}' twice.");
        }
    }

    private static ImmutableArray<JsonProperty> Members(JsonElement element, string name, string place)
    {
        if (!element.TryGetProperty(name, out var member))
        {
            return [];
        }

        if (member.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{place}: '{name}' is no object.");
        }

        return member.EnumerateObject().GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(pairs => pairs.Count() > 1) is { } twice
            ? throw new InvalidDataException($"{place}: '{name}' has '{twice.Key}' twice.")
            : [.. member.EnumerateObject()];
    }

    private static ImmutableArray<string> Texts(JsonElement rule, string name, string place)
    {
        if (!rule.TryGetProperty(name, out var list))
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0
            ? [.. list.EnumerateArray().Select(item => Text(item, $"{place}: {name}"))]
            : throw new InvalidDataException($"{place}: '{name}' is no list of texts.");
    }

    // What is false may as well be left out, and a file has one way to say a thing.
    private static bool Flag(JsonElement rule, string name, string place)
    {
        if (!rule.TryGetProperty(name, out var flag))
        {
            return false;
        }

        return flag.ValueKind == JsonValueKind.True ? true : throw new InvalidDataException($"{place}: '{name}' is true or is not there.");
    }

    private static string Required(JsonElement rule, string name, string place) =>
        rule.TryGetProperty(name, out var value) ? Text(value, $"{place}: {name}") : throw new InvalidDataException($"{place} has no '{name}'.");

    private static string Text(JsonElement value, string place) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new InvalidDataException($"{place} is no text.");

    [GeneratedRegex("^[a-z0-9-]+:[A-Z][A-Za-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Action();
}

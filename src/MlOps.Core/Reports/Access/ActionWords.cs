using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlOps.Reports.Access;

/// <summary>Actions in words: what is done, and to what. Words of an action that has none of its own come from its name.</summary>
internal static partial class ActionWords
{
    private static readonly Lazy<(FrozenDictionary<string, string> Services, FrozenDictionary<string, (string Verb, string Thing)> Actions)> Words = new(Read);

    /// <summary>Whether an action has words of its own.</summary>
    public static bool Knows(string action) => Words.Value.Actions.ContainsKey(action);

    /// <summary>The service of an action, as people call it.</summary>
    public static string ServiceOf(string action)
    {
        var prefix = action.Split(':')[0];
        return Words.Value.Services.GetValueOrDefault(prefix, prefix);
    }

    /// <summary>What actions of one service allow: <c>read and write objects</c>; things that the same is done to stand together.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="last">The word before the last of several: "and" of what is allowed, "or" of what is forbidden.</param>
    public static string Describe(IEnumerable<string> actions, string last = "and")
    {
        var phrases = Phrases(actions, last).OrderBy(phrase => phrase.EndsWith(" them", StringComparison.Ordinal)).ToArray();
        return phrases is [.. var first, var final] && first.Length > 0
            ? string.Join(", ", first) + (phrases.Any(phrase => phrase.Contains($" {last} ", StringComparison.Ordinal)) ? $", {last} " : $" {last} ") + final
            : string.Concat(phrases);
    }

    private static IEnumerable<string> Phrases(IEnumerable<string> actions, string last)
    {
        var things = actions.Select(Of).GroupBy(words => words.Thing, words => words.Verb, StringComparer.Ordinal)
            .Select(group => (Thing: group.Key, Verbs: Enumerate(group.Distinct(StringComparer.Ordinal), last)));
        return things.GroupBy(words => words.Verbs, words => words.Thing, StringComparer.Ordinal).Select(group => $"{group.Key} {Enumerate(group, last)}".TrimEnd());
    }

    private static (string Verb, string Thing) Of(string action) => Words.Value.Actions.TryGetValue(action, out var words) ? words : FromName(action);

    private static (string Verb, string Thing) FromName(string action)
    {
        var words = WordStarts().Split(action[(action.IndexOf(':', StringComparison.Ordinal) + 1)..]).Where(word => word.Length > 0).Select(word => word.ToLowerInvariant()).ToArray();
        return words is [var verb, ..] ? (verb, string.Join(' ', words[1..])) : (action, "");
    }

    private static string Enumerate(IEnumerable<string> words, string last)
    {
        var all = words.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    private static (FrozenDictionary<string, string>, FrozenDictionary<string, (string, string)>) Read()
    {
        var document = EmbeddedJson.Read("action-words.json");
        return (
            document.GetProperty("services").EnumerateObject().ToFrozenDictionary(service => service.Name, service => service.Value.GetString()!, StringComparer.Ordinal),
            document.GetProperty("actions").EnumerateObject().ToFrozenDictionary(action => action.Name, action => Pair(action.Value), StringComparer.Ordinal));
    }

    private static (string, string) Pair(JsonElement words) => (words[0].GetString()!, words[1].GetString()!);

    [GeneratedRegex("(?=[A-Z])")]
    private static partial Regex WordStarts();
}

using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>What was chosen of a recipe, by the names of the parameters, as tags keep it.</summary>
internal static class RoleChoices
{
    private const string Yes = "true";

    /// <summary>A switch; nothing where it is not given.</summary>
    /// <param name="choice">What is chosen, by the parameter's name.</param>
    /// <param name="isChosen">Whether it is.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(string choice, bool isChosen) => isChosen ? [KeyValuePair.Create(choice, Yes)] : [];

    /// <summary>A text; nothing where none is given.</summary>
    /// <param name="choice">What is chosen, by the parameter's name.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(string choice, string? text) => text is null ? [] : [KeyValuePair.Create(choice, ChoiceText.Write(text))];

    /// <summary>Names: several in one text, since a tag has one value, and in as many tags as they need; nothing where there are none.</summary>
    /// <param name="choice">What is chosen, by the parameter's name.</param>
    /// <param name="names">The names.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(string choice, ImmutableArray<string> names) => Texts(names).Select((text, index) => KeyValuePair.Create(KeyOf(choice, index), text));

    /// <summary>The names that a role's choices tell.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="choice">What was chosen, by the parameter's name.</param>
    public static ImmutableArray<string> Names(ImmutableSortedDictionary<string, string> choices, string choice) =>
        [.. Enumerable.Range(0, choices.Count).Select(index => choices.GetValueOrDefault(KeyOf(choice, index))).TakeWhile(text => text is not null).SelectMany(text => ChoiceText.ReadList(text))];

    private static string KeyOf(string choice, int index) => index == 0 ? choice : FormattableString.Invariant($"{choice}:{index + 1}");

    private static IEnumerable<string> Texts(ImmutableArray<string> names)
    {
        var text = "";
        foreach (var name in names.Select(ChoiceText.Write))
        {
            if (text.Length > 0 && text.Length + 1 + name.Length > IamTag.LongestValue)
            {
                yield return text;
                text = "";
            }

            text = text.Length == 0 ? name : $"{text} {name}";
        }

        if (text.Length > 0)
        {
            yield return text;
        }
    }
}

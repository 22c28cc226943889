using System.Collections.Immutable;

namespace MlOps.Roles.Hardening;

/// <summary>Names that were chosen, as a tag keeps them: several in one text, since a tag has one value.</summary>
internal static class ChosenNames
{
    /// <summary>The choice of names; none where no name is chosen.</summary>
    /// <param name="choice">What is chosen, by the parameter's name.</param>
    /// <param name="names">The names.</param>
    public static IEnumerable<KeyValuePair<string, string>> Choice(string choice, ImmutableArray<string> names) => names.IsEmpty ? [] : [KeyValuePair.Create(choice, ChoiceText.Write(names))];

    /// <summary>The names that a role's choices tell.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="choice">What was chosen, by the parameter's name.</param>
    public static ImmutableArray<string> Read(ImmutableSortedDictionary<string, string> choices, string choice) =>
        ChoiceText.ReadList(choices.GetValueOrDefault(choice));
}

using System.Collections.Immutable;

namespace MlOps.Roles.Federation;

/// <summary>What the tags of a role say of whom it trusts.</summary>
/// <param name="choices">The choices, as tags have them.</param>
internal sealed class FederationChoices(ImmutableSortedDictionary<string, string> choices)
{
    /// <summary>A choice; null where it was not made.</summary>
    public string? Text(string name) => choices.GetValueOrDefault(name) is { } value ? ChoiceText.Read(value) : null;

    /// <summary>A choice that is always made; empty where somebody took it off.</summary>
    public string Name(string name) => Text(name) ?? "";

    /// <summary>A choice of several.</summary>
    public ImmutableArray<string> List(string name) => RoleChoices.Names(choices, name);

    /// <summary>Whether something was chosen.</summary>
    public bool Flag(string name) => choices.ContainsKey(name);
}

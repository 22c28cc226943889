using System.Collections.Immutable;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// A correction of what the registry says that a type's handlers need. docs/operator-permissions.md has its form.
/// </summary>
internal sealed record PermissionRule
{
    /// <summary>The actions that it is about, such as <c>iam:PassRole</c>.</summary>
    public required ImmutableArray<string> Actions { get; init; }

    /// <summary>The operations that it is about; empty for every one whose list in the registry has the action.</summary>
    public required ImmutableArray<HandlerOperation> Operations { get; init; }

    /// <summary>Whether the actions are never needed there.</summary>
    public required bool IsDropped { get; init; }

    /// <summary>Properties, as paths, of which one has to be set for the actions to be needed, to <c>false</c> if need be; none where they are always needed.</summary>
    public required ImmutableArray<string> When { get; init; }

    /// <summary>Properties, as paths, that ask for the actions as those of <see cref="When"/> do, where they are set to something else than <c>false</c>.</summary>
    public required ImmutableArray<string> WhenTrue { get; init; }

    /// <summary>Properties, as paths, of which none may be set for the actions to be needed.</summary>
    public required ImmutableArray<string> Unless { get; init; }

    /// <summary>Templates of the ARNs that the actions are for; empty where the Service Authorization Reference and the resource's own names tell them.</summary>
    public required ImmutableArray<string> On { get; init; }

    /// <summary>The property that names whom the actions are for; what of these the stack makes has its own ARN and not those of <see cref="On"/>. Null where there is none.</summary>
    public required NamedProperty? Named { get; init; }

    /// <summary>Condition keys that the call has for what of <see cref="Named"/> the stack makes, with templates of their values by that resource's properties.</summary>
    public required ImmutableSortedDictionary<string, string> NamedConditions { get; init; }

    /// <summary>The service that gets a role, for <c>iam:PassRole</c>; null otherwise.</summary>
    public required string? PassedTo { get; init; }

    /// <summary>Whether the call is known to carry the tags of the resource, so that <c>aws:RequestTag</c> can be asked for.</summary>
    public required bool CarriesTags { get; init; }

    /// <summary>Condition keys that the call always has, with templates of their values.</summary>
    public required ImmutableSortedDictionary<string, string> Conditions { get; init; }

    /// <summary>Where it is from: an id of <see cref="PermissionCorrections.Sources"/> or an address, with the place in it.</summary>
    public required string Source { get; init; }

    /// <summary>Why, for people.</summary>
    public required string Why { get; init; }

    /// <summary>Whether properties decide that the actions are needed.</summary>
    public bool IsConditional => !When.IsEmpty || !WhenTrue.IsEmpty;

    /// <summary>The id of the source.</summary>
    public string SourceId => SourceIdOf(Source);

    /// <summary>The id in a source: what stands before the first comma.</summary>
    /// <param name="source">The source.</param>
    public static string SourceIdOf(string source) => source.Split(',')[0];
}

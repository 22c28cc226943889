using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps;

/// <summary>
/// How much two sets of policies differ, counted in actions. An action counts as granted where a set allows it on anything, under whatever condition.
/// docs/policy-comparison.md defines each number.
/// </summary>
public sealed class MlPolicyComparison
{
    internal MlPolicyComparison()
    {
    }

    /// <summary>The names of the policies that were compared with.</summary>
    public IReadOnlyList<string> Reference { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The names of the policies that were compared.</summary>
    public IReadOnlyList<string> Difference { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Actions that the reference grants.</summary>
    public int ReferenceActions { get; internal init; }

    /// <summary>Actions that the difference grants.</summary>
    public int DifferenceActions { get; internal init; }

    /// <summary>Actions that both grant.</summary>
    public int SharedActions { get; internal init; }

    /// <summary>Actions that the reference grants and the difference does not.</summary>
    public int LeftOutActions { get; internal init; }

    /// <summary>Actions that the difference grants and the reference does not.</summary>
    public int AddedActions { get; internal init; }

    /// <summary>The actions that are left out, counted by their access level.</summary>
    public IReadOnlyDictionary<string, int> LeftOut { get; internal init; } = ReadOnlyDictionary<string, int>.Empty;

    /// <summary>Of the shared actions, those that both grant alike.</summary>
    public int Alike { get; internal init; }

    /// <summary>Of the shared actions, those that the difference grants on less, or under more conditions.</summary>
    public int Narrower { get; internal init; }

    /// <summary>Of the shared actions, those that the difference grants on more, or under fewer conditions.</summary>
    public int Wider { get; internal init; }

    /// <summary>Of the shared actions, those of which neither side can be shown to grant all that the other grants.</summary>
    public int Other { get; internal init; }

    /// <summary>Of the shared actions, those that the reference grants on all resources, without a condition, and denies on none.</summary>
    public int SharedOnAllResources { get; internal init; }

    /// <summary>Of <see cref="SharedOnAllResources"/>, those that the difference grants on named resources only.</summary>
    public int NarrowedToResources { get; internal init; }

    /// <summary>Of <see cref="SharedOnAllResources"/>, those that the difference grants on all resources under conditions, or denies on some.</summary>
    public int NarrowedByCondition { get; internal init; }

    /// <summary>Of <see cref="SharedOnAllResources"/>, those that the difference grants on all resources too, without a condition.</summary>
    public int NotNarrowed { get; internal init; }

    /// <summary>Of <see cref="NotNarrowed"/>, those that take no resources, so that a policy has to say <c>*</c>.</summary>
    public int NotNarrowable { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{LeftOutActions} of {ReferenceActions} actions left out, {AddedActions} added; {NarrowedToResources} of {SharedOnAllResources} narrowed to named resources");
}

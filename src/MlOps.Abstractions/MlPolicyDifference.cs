using System.Collections.Immutable;

namespace MlOps;

/// <summary>An action that two sets of policies do not allow alike.</summary>
public sealed class MlPolicyDifference
{
    internal MlPolicyDifference()
    {
    }

    /// <summary>The action, for example <c>s3:GetObject</c>; as it is written where AWS's service reference has none of that name.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>
    /// What it does: <c>List</c>, <c>Read</c>, <c>Write</c>, <c>Tagging</c> or <c>PermissionsManagement</c>; <c>Unknown</c> where AWS's service reference does not have it.
    /// </summary>
    public string AccessLevel { get; internal init; } = "";

    /// <summary>
    /// Who allows it: <c>ReferenceOnly</c> or <c>DifferenceOnly</c>, or both, and then <c>Narrower</c> where the reference allows all that the difference allows and more, <c>Wider</c>
    /// where it is the other way round, and <c>Other</c> where neither can be shown to allow all of the other.
    /// </summary>
    public string Side { get; internal init; } = "";

    /// <summary>In what they differ, in words: resources, conditions, denials.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The resources that the reference allows it on; <c>*</c> for all that the action takes, <c>all but …</c> for NotResource. Empty where it does not allow it.</summary>
    public IReadOnlyList<string> ReferenceResources { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The resources that the difference allows it on, in the same form.</summary>
    public IReadOnlyList<string> DifferenceResources { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The conditions that the reference allows it under, each with operator, key and values; empty where there are none.</summary>
    public IReadOnlyList<string> ReferenceConditions { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The conditions that the difference allows it under, in the same form.</summary>
    public IReadOnlyList<string> DifferenceConditions { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Side}: {Action}";
}

using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps;

/// <summary>One statement of an IAM policy. An element that is not written is empty.</summary>
public sealed class MlPolicyStatement
{
    internal MlPolicyStatement()
    {
    }

    /// <summary>Its id; null where it has none.</summary>
    public string? Sid { get; internal init; }

    /// <summary><c>Allow</c> or <c>Deny</c>.</summary>
    public string Effect { get; internal init; } = "";

    /// <summary>The actions, with wildcards.</summary>
    public IReadOnlyList<string> Actions { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The actions that alone it does not mean.</summary>
    public IReadOnlyList<string> NotActions { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The resources, with wildcards and variables.</summary>
    public IReadOnlyList<string> Resources { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The resources that alone it does not mean.</summary>
    public IReadOnlyList<string> NotResources { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Whom it names, as <c>AWS: arn:…</c> or <c>Service: …</c>; <c>*</c> for everybody. Empty in a policy of an identity.</summary>
    public IReadOnlyList<string> Principals { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Whom alone it does not mean, in the same form.</summary>
    public IReadOnlyList<string> NotPrincipals { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What must hold besides: values by key, by operator.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Conditions { get; internal init; } =
        ReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>.Empty;

    /// <summary>What it is for, in words, with the resources that need it; null in a policy that somebody else wrote.</summary>
    public string? Reason { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Sid ?? Effect;
}

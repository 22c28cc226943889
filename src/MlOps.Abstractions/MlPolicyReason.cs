using System.Collections.Immutable;

namespace MlOps;

/// <summary>Why an operator's policy has an action: who needs it, for what, and from which fact that follows.</summary>
public sealed class MlPolicyReason
{
    internal MlPolicyReason()
    {
    }

    /// <summary>The name of the policy, or of its part.</summary>
    public string Policy { get; internal init; } = "";

    /// <summary>The id of the statement.</summary>
    public string Sid { get; internal init; } = "";

    /// <summary>The action, for example <c>s3:CreateBucket</c>.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>The resources that it is allowed on, as the statement has them.</summary>
    public IReadOnlyList<string> Resources { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The conditions that it is allowed under, each with operator, key and values; empty where there are none.</summary>
    public IReadOnlyList<string> Conditions { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The resources of the template that need it, by logical id with type; empty where the stack as a whole does.</summary>
    public IReadOnlyList<string> NeededBy { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What CloudFormation does with them that needs it: <c>create</c>, <c>read</c>, <c>update</c>, <c>delete</c>; empty where it is another call.</summary>
    public IReadOnlyList<string> Operations { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What the operator does that needs it: <c>Deploy</c>, <c>Update</c>, <c>Drift</c>, <c>Delete</c>, <c>ReadOnly</c>, as with -For. Without those it would not be in the policy.</summary>
    public IReadOnlyList<string> For { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What it is for, in words.</summary>
    public string Why { get; internal init; } = "";

    /// <summary>Where the facts are from that say so, with the place in each.</summary>
    public IReadOnlyList<string> Sources { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Action}: {Why}";
}

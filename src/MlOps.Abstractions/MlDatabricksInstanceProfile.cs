using System.Collections.Immutable;

namespace MlOps;

/// <summary>An instance profile that is registered with a Databricks workspace, or would be.</summary>
public sealed class MlDatabricksInstanceProfile
{
    internal MlDatabricksInstanceProfile()
    {
    }

    /// <summary>Its name, the part after the last slash of its ARN.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its ARN.</summary>
    public string InstanceProfileArn { get; internal init; } = "";

    /// <summary>The ARN of the role that the workspace has for it; null where it has none, as where both names are alike.</summary>
    public string? IamRoleArn { get; internal init; }

    /// <summary>Whether it is for credential passthrough alone.</summary>
    public bool IsMeta { get; internal init; }

    /// <summary>The workspace's address.</summary>
    public string Workspace { get; internal init; } = "";

    /// <summary><c>REGISTERED</c>, <c>UPDATED</c>, <c>UNCHANGED</c>; <c>PLANNED</c> where only was to be shown what would change.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>What was changed, or would be, a line each; empty where all was well already.</summary>
    public IReadOnlyList<string> Changes { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Whether Databricks was not to check that it may launch instances with it.</summary>
    public bool ValidationSkipped { get; internal init; }

    /// <summary>Where the token came from, for example <c>-Token</c>; empty where nobody was called.</summary>
    public string TokenSource { get; internal init; } = "";

    /// <summary>Whether it is rehearsed only: the instance profile is one of the embedded sandbox, or the sandbox answers.</summary>
    public bool Sandbox { get; internal init; }

    /// <summary>The instance profile's name.</summary>
    public override string ToString() => Name;
}

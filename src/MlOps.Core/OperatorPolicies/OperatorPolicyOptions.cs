namespace MlOps.OperatorPolicies;

/// <summary>What operator policies are made for.</summary>
public sealed record OperatorPolicyOptions
{
    /// <summary>What the operator is to do.</summary>
    public PolicyPurpose Purposes { get; init; } = PolicyPurpose.All;

    /// <summary>The name of the policies, which their purposes follow unless they are for all, and a number where there are several; null for <c>{product or stack}-operator</c>.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The name of a service role of CloudFormation that makes the resources, with its path: then there are the role's policies, its trust policy, and the much smaller ones of whoever hands it
    /// over. Null where CloudFormation acts with the operator's own permissions.
    /// </summary>
    public string? ServiceRoleName { get; init; }

    /// <summary>What tells the policies from those of other options, at the end of their names: <c>-drift</c>, <c>-caller</c>; empty for the whole of an operator.</summary>
    internal string Ending => (Purposes == PolicyPurpose.All ? "" : string.Concat(PolicyPurposes.NamesOf(Purposes).Select(name => $"-{name.ToLowerInvariant()}"))) + (ServiceRoleName is null ? "" : "-caller");

    /// <summary>The bucket that a template goes through which is too large for a request; null where none is needed.</summary>
    public string? TemplateBucket { get; init; }
}

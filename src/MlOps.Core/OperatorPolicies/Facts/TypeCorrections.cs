using System.Collections.Immutable;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>What is known of a resource type beside the registry's word.</summary>
/// <param name="Arns">
/// Templates of a resource's own ARN; empty where it is the one of the Service Authorization Reference with the resource's physical name for its only
/// variable. Several are all needed: a service may authorize by either.
/// </param>
/// <param name="Rules">The corrections.</param>
internal sealed record TypeCorrections(ImmutableArray<string> Arns, ImmutableArray<PermissionRule> Rules)
{
    private const string LinkedRole = "iam:CreateServiceLinkedRole";

    /// <summary>
    /// Whether all was looked at that the registry says of the type, and not only which role of a service it makes: the registry lists that action for many types, and for no role.
    /// </summary>
    public bool AreOfAll => Rules.Any(rule => rule.Actions.Any(action => action != LinkedRole));
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.ServiceReference;
using MlOps.OperatorPolicies.Grants;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies;

/// <summary>What a reader should know of an operator's policies as a whole: what holds the operator back, and what does not.</summary>
internal static class OperatorNotes
{
    private const string BoundaryKey = "iam:PermissionsBoundary";
    private const string NewVersion = "iam:CreatePolicyVersion";
    private const string PassRole = "iam:PassRole";

    // By these somebody gets permissions that a boundary can hold (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html, "Delegating responsibility to others").
    private static readonly FrozenSet<string> GivingPermissions = new[]
    {
        "iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:CreateUser", "iam:PutUserPolicy", "iam:AttachUserPolicy", "iam:PutGroupPolicy", "iam:AttachGroupPolicy",
    }.ToFrozenSet(StringComparer.Ordinal);

    // By these somebody decides what a policy of theirs says (Service Authorization Reference, iam).
    private static readonly (string Action, string Deed)[] Shaping =
        [("iam:CreatePolicy", "make"), (NewVersion, "rewrite"), ("iam:SetDefaultPolicyVersion", "rewrite"), ("iam:DeletePolicy", "delete")];

    private static readonly FrozenSet<string> TakingKeys = new[] { "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DisableKey" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The notes.</summary>
    /// <param name="grants">What the operator is granted.</param>
    /// <param name="resources">The stack's resources.</param>
    /// <param name="scope">Where the stack is.</param>
    public static ImmutableArray<string> Of(IReadOnlyCollection<Grant> grants, StackResources resources, StackScope scope)
    {
        var own = OwnArns(resources, scope);
        ImmutableArray<string> notes =
        [
            .. OfRoles([.. grants.Where(grant => GivingPermissions.Contains(grant.Action))], grants),
            .. OfPolicies([.. ResourcesOf(grants, NewVersion).Where(arn => !own.Contains(arn))]),
            .. OfPassedRoles([.. ResourcesOf(grants, PassRole).Where(arn => !own.Contains(arn))]),
            .. OfKeys(grants),
        ];
        return notes.IsEmpty ? [] : [.. notes, NoFence];
    }

    /// <summary>What whoever hands a service role over may do besides, since MlOps calls it itself.</summary>
    /// <param name="own">MlOps' own calls.</param>
    public static ImmutableArray<string> OfOwnChanges(IEnumerable<Grant> own) =>
        own.Select(grant => grant.Action).Where(ChangesResources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } changes
            ? [$"MlOps repairs and fills some resources itself, not by CloudFormation and its role, so that this operator may do that too: {string.Join(", ", changes)}."]
            : [];

    private static bool ChangesResources(string action) => !action.StartsWith("cloudformation:", StringComparison.Ordinal)
        && ServiceCatalog.Default.Expand(action).All(found => found.Action.AccessLevel is not (AccessLevel.List or AccessLevel.Read));

    private const string NoFence =
        "That CloudFormation makes the calls (aws:CalledVia) holds nobody back: the operator chooses the template. No statement asks for it.";

    private static ImmutableArray<string> OfRoles(IReadOnlyList<Grant> giving, IReadOnlyCollection<Grant> grants)
    {
        if (giving.Count == 0)
        {
            return [];
        }

        var boundaries = giving.Select(grant => grant.Conditions.FirstOrDefault(condition => condition.Key == BoundaryKey)?.Values ?? []).ToList();
        if (boundaries.Any(boundary => boundary.IsEmpty))
        {
            return ["This operator may give roles permissions without a permissions boundary, and is an administrator in effect. Give the roles a boundary that the operator may not change."];
        }

        var named = boundaries.SelectMany(boundary => boundary).Distinct(StringComparer.Ordinal).ToList();
        return named.Select(boundary => (Boundary: boundary, Deeds: DeedsOn(boundary, grants))).Where(loose => loose.Deeds.Count > 0).ToList() is { Count: > 0 } loose
            ? [$"Roles can be written only under {string.Join(", ", loose.Select(one => one.Boundary))}, which this operator may {Said([.. loose.SelectMany(one => one.Deeds).Distinct(StringComparer.Ordinal)])}: whoever may write roles, boundary and template is an administrator in effect. A boundary that somebody else owns would hold the operator too."]
            : [$"Roles can be written only under {string.Join(", ", named)}, which this operator may not change: what the operator can reach through them ends there."];
    }

    // Who may make a boundary makes it with whatever the template says, and who may delete it makes it anew.
    private static IReadOnlyList<string> DeedsOn(string boundary, IReadOnlyCollection<Grant> grants) =>
        [.. Shaping.Where(shaping => ResourcesOf(grants, shaping.Action).Any(arn => Glob.OfPolicy(arn).Meets(Glob.OfPolicy(boundary)))).Select(shaping => shaping.Deed).Distinct(StringComparer.Ordinal)];

    private static string Said(IReadOnlyList<string> deeds) => deeds.Count > 1 ? $"{string.Join(", ", deeds.SkipLast(1))} and {deeds[^1]}" : deeds[0];

    private static ImmutableArray<string> OfPolicies(IReadOnlyList<string> policies) => policies.Count == 0
        ? []
        : [$"This operator may change what {Listed(policies)} allows, for whomever it is attached to."];

    private static ImmutableArray<string> OfPassedRoles(IReadOnlyList<string> roles) => roles.Count == 0
        ? []
        : [$"This operator may hand {Listed(roles)} to a service. The stack does not make the role: whatever it may do, the operator can have done."];

    // A key has no name, so that one which is not there yet cannot be told from any other.
    private static ImmutableArray<string> OfKeys(IEnumerable<Grant> grants) =>
        grants.Where(grant => TakingKeys.Contains(grant.Action)).SelectMany(grant => grant.Resources).Where(arn => arn.EndsWith(":key/*", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } keys
            ? [$"KMS keys have no names: until the stack's key is there, this operator may change and delete any key in {Listed(keys)} whose own policy allows it."]
            : [];

    private static IReadOnlyList<string> ResourcesOf(IEnumerable<Grant> grants, string action) =>
        [.. grants.Where(grant => grant.Action == action).SelectMany(grant => grant.Resources).Distinct(StringComparer.Ordinal)];

    private static HashSet<string> OwnArns(StackResources resources, StackScope scope)
    {
        var arns = new ArnPatterns(scope);
        return resources.All.Where(resource => resource.Type is "AWS::IAM::ManagedPolicy" or "AWS::IAM::Role").SelectMany(resource => arns.OfOwn(resource)).ToHashSet(StringComparer.Ordinal);
    }

    private static string Listed(IEnumerable<string> arns) => string.Join(", ", arns.Order(StringComparer.Ordinal));
}

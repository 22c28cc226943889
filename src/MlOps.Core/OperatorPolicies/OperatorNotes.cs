using System.Collections.Frozen;
using System.Collections.Immutable;
using MlOps.OperatorPolicies.Grants;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies;

/// <summary>What a reader should know of an operator's policies as a whole: what holds the operator back, and what does not.</summary>
internal static class OperatorNotes
{
    private const string BoundaryKey = "iam:PermissionsBoundary";

    // By these a role gets permissions (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html, "Delegating responsibility to others").
    private static readonly FrozenSet<string> GivingPermissions = new[] { "iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:CreateUser", "iam:PutUserPolicy", "iam:AttachUserPolicy", "iam:PutGroupPolicy", "iam:AttachGroupPolicy" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The notes.</summary>
    /// <param name="grants">What the operator is granted.</param>
    /// <param name="resources">The stack's resources.</param>
    /// <param name="scope">Where the stack is.</param>
    public static ImmutableArray<string> Of(IEnumerable<Grant> grants, StackResources resources, StackScope scope)
    {
        var giving = grants.Where(grant => GivingPermissions.Contains(grant.Action)).ToList();
        return giving.Count == 0 ? [] : [OfRoles(giving, resources, scope), NoFence];
    }

    private const string NoFence =
        "That CloudFormation makes the calls (aws:CalledVia) holds nobody back: the operator chooses the template. No statement asks for it.";

    private static string OfRoles(List<Grant> giving, StackResources resources, StackScope scope)
    {
        var boundaries = giving.Select(grant => grant.Conditions.FirstOrDefault(condition => condition.Key == BoundaryKey)?.Values ?? []).ToList();
        if (boundaries.Any(boundary => boundary.IsEmpty))
        {
            return "This operator may give roles permissions without a permissions boundary, and is an administrator in effect. Give the roles a boundary that the operator may not change.";
        }

        var named = boundaries.SelectMany(boundary => boundary).Distinct(StringComparer.Ordinal).ToList();
        var arns = new ArnPatterns(scope);
        var made = resources.All.Where(resource => resource.Type == "AWS::IAM::ManagedPolicy").SelectMany(resource => arns.OfOwn(resource)).ToHashSet(StringComparer.Ordinal);
        return named.Where(made.Contains).ToList() is { Count: > 0 } own
            ? $"Roles can be written only under {string.Join(", ", own)}, which the stack makes and this operator may rewrite: whoever may write roles, boundary and template is an administrator in effect. A boundary that somebody else owns would hold the operator too."
            : $"Roles can be written only under {string.Join(", ", named)}, which this operator may not change: what the operator can reach through them ends there.";
    }
}

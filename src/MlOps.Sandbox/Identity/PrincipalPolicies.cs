using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Identity;

/// <summary>Gathers the policies that have a say in what an identity may do, from the state of IAM.</summary>
internal static class PrincipalPolicies
{
    private static readonly PolicyDocument Administrator = PolicyDocument.Parse(new JsonObject
    {
        ["Version"] = PolicyDocument.CurrentVersion,
        ["Statement"] = new JsonArray(new JsonObject { ["Effect"] = "Allow", ["Action"] = "*", ["Resource"] = "*" }),
    });

    /// <summary>The policies of an identity, without those of what it calls.</summary>
    public static PolicySet Of(World world, Principal principal)
    {
        var identity = Identity(world, principal);
        return new PolicySet
        {
            Identity = identity is null ? [] : [.. WithGroups(world, identity).SelectMany(entity => Inline(entity).Concat(Attached(world, entity)))],
            Boundary = identity?.Properties.Text("PermissionsBoundary") is { } boundary
                ? new NamedPolicy(boundary, Managed(world, boundary) ?? new PolicyDocument())
                : null,
            Session =
            [
                .. principal.SessionPolicies.Select(policy => new NamedPolicy("session policy", PolicyDocument.Parse(policy))),
                .. principal.SessionPolicyArns.Select(arn => new NamedPolicy(arn, Managed(world, arn) ?? new PolicyDocument())),
            ],
        };
    }

    /// <summary>Tags of an identity, those of its session included.</summary>
    public static ImmutableSortedDictionary<string, string> Tags(World world, Principal principal)
    {
        var own = Identity(world, principal)?.Properties.Pairs("Tags") ?? [];
        return own
            .GroupBy(tag => tag.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal)
            .SetItems(principal.SessionTags);
    }

    /// <summary>The ARN of a session's role, its path included.</summary>
    public static string? RoleArn(World world, Principal principal) =>
        principal.Kind == PrincipalKind.RoleSession ? Identity(world, principal)?.Properties.Text("Arn") : null;

    /// <summary>The document of a managed policy; null where the sandbox does not know it.</summary>
    public static PolicyDocument? Managed(World world, string arn)
    {
        if (arn.EndsWith(":iam::aws:policy/AdministratorAccess", StringComparison.Ordinal))
        {
            return Administrator;
        }

        var account = arn.Split(':', 6) is { Length: 6 } parts ? parts[4] : string.Empty;
        return world.Resources.Find(account, ResourceStore.Global, "AWS::IAM::ManagedPolicy", arn)?.Properties["PolicyDocument"] is { } document
            ? PolicyDocument.Parse(document)
            : null;
    }

    private static LiveResource? Identity(World world, Principal principal) => principal.Kind switch
    {
        PrincipalKind.User => world.Resources.Find(principal.AccountId, ResourceStore.Global, "AWS::IAM::User", principal.Name),
        PrincipalKind.RoleSession => world.Resources.Find(principal.AccountId, ResourceStore.Global, "AWS::IAM::Role", principal.Name),
        _ => null,
    };

    private static IEnumerable<LiveResource> WithGroups(World world, LiveResource identity) =>
        identity.Type == IamEntityKind.User.Type ? [identity, .. IamService.GroupsOf(world, identity)] : [identity];

    private static IEnumerable<NamedPolicy> Inline(LiveResource identity) => identity.Properties.Items("Policies")
        .Select(policy => new NamedPolicy(policy["PolicyName"]!.GetValue<string>(), PolicyDocument.Parse(policy["PolicyDocument"]!)));

    private static IEnumerable<NamedPolicy> Attached(World world, LiveResource identity)
    {
        foreach (var arn in identity.Properties.Texts("ManagedPolicyArns"))
        {
            // What a policy of AWS's own says is not known here: it grants nothing.
            if (Managed(world, arn) is { } document)
            {
                yield return new NamedPolicy(arn, document);
            }
        }
    }
}

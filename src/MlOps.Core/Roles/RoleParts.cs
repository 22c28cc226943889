using System.Collections.Immutable;

namespace MlOps.Roles;

/// <summary>What the parts of a role are called.</summary>
internal static class RoleParts
{
    public const string Role = "role";
    public const string Tags = "tags";
    public const string Trust = "trust policy";
    public const string Boundary = "permissions boundary";
    public const string Settings = "description and session duration";
    public const string Description = "description";
    public const string SessionDuration = "session duration";

    /// <summary>The policy that is made for the permissions boundary.</summary>
    public static string BoundaryPolicy(string name) => $"boundary policy {name}";

    /// <summary>A policy that lies in the role.</summary>
    public static string Inline(string name) => $"inline policy {name}";

    /// <summary>A tag.</summary>
    public static string Tag(string key) => $"tag {key}";

    /// <summary>A managed policy.</summary>
    public static string Managed(string arn) => $"managed policy {NameOf(arn)}";

    /// <summary>An instance profile.</summary>
    public static string Profile(string name) => $"instance profile {name}";

    /// <summary>A policy that lies in a role of somebody else.</summary>
    public static string Grant(RoleGrant grant) => $"inline policy {grant.Policy.Name} of role {grant.RoleName}";

    /// <summary>The name at the end of an ARN.</summary>
    public static string NameOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    /// <summary>The parts that a recipe has, in the order in which they are made.</summary>
    public static ImmutableArray<string> Of(RoleRecipe recipe) =>
    [
        .. recipe.Provider is { } provider ? new[] { provider.Part } : [],
        Role, Tags, Trust,
        .. recipe.Boundary is { } policy ? new[] { BoundaryPolicy(policy.Name) } : [],
        .. recipe.PermissionsBoundary is null ? Array.Empty<string>() : [Boundary],
        Settings,
        .. recipe.InlinePolicies.Select(inline => Inline(inline.Name)),
        .. recipe.ManagedPolicies.Select(Managed),
        .. recipe.InstanceProfile is { } profile ? new[] { Profile(profile) } : [],
        .. recipe.Grants.Select(Grant),
    ];
}

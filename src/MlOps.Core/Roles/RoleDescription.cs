using System.Collections.Immutable;
using MlOps.Aws;
using MlOps.Iam;
using MlOps.Roles.Federation;

namespace MlOps.Roles;

/// <summary>Makes the public object of a role.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="context">Who calls.</param>
/// <param name="managed">What managed policies say, by their ARNs.</param>
internal sealed class RoleDescription(AwsSession session, MlContext context, ImmutableDictionary<string, MlPolicy> managed)
{
    /// <summary>Reads what is needed to describe a role with managed policies.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="managedPolicies">The ARNs of the policies.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<RoleDescription> OpenAsync(AwsSession session, IEnumerable<string> managedPolicies, CancellationToken cancellationToken) => new(
        session,
        await session.GetContextAsync(cancellationToken).ConfigureAwait(false),
        await new AttachedPolicies(session).ReadAsync(managedPolicies, cancellationToken).ConfigureAwait(false));

    /// <summary>A role as its recipe wants it: what a plan comes to.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="state">What there is already.</param>
    /// <param name="former">The recipe that the role was made by, whose policies go; null where nobody knows.</param>
    /// <param name="outcome">What would be changed.</param>
    public MlRole OfRecipe(RoleRecipe recipe, RoleState state, RoleRecipe? former, RoleOutcome outcome) => new()
    {
        Name = recipe.RoleName,
        Arn = state.Role?.Arn ?? Arn("role", recipe.Path, recipe.RoleName),
        Status = outcome.Status,
        Recipe = recipe.Recipe,
        Choices = recipe.Choices,
        Trust = TrustOf(recipe.RoleName, recipe.Trust),
        Policies = [.. recipe.InlinePolicies.Select(policy => ToPolicy(recipe, state.Role?.Arn ?? Arn("role", recipe.Path, recipe.RoleName), policy)), .. recipe.ManagedPolicies.Select(arn => managed.GetValueOrDefault(arn)).OfType<MlPolicy>()],
        OtherPolicies = Others(recipe, former, state.Role),
        PermissionsBoundary = recipe.PermissionsBoundary ?? state.Role?.PermissionsBoundary,
        Boundary = recipe.Boundary is { } boundary ? ToPolicy(recipe, state.Role?.Arn ?? Arn("role", recipe.Path, recipe.RoleName), boundary) : null,
        InstanceProfileArn = recipe.InstanceProfile is { } profile ? state.InstanceProfile?.Arn ?? Arn("instance-profile", recipe.Path, profile) : null,
        ProviderArn = recipe.Provider?.Arn,
        SamlRoleAttribute = ProviderFacts.AttributeOf(recipe.Provider, state.Role?.Arn ?? Arn("role", recipe.Path, recipe.RoleName)),
        ProviderMetadata = ProviderFacts.MetadataOf(recipe.Provider, state.Provider),
        ProviderIsOfOthers = state.Provider is { IsOurs: false },
        MaxSessionDuration = recipe.MaxSessionDuration,
        Tags = state.Role?.Tags.SetItems(recipe.AllTags) ?? recipe.AllTags,
        Created = outcome.Created,
        Changes = outcome.Changes,
        LeftAlone = outcome.LeftAlone,
        AccountId = context.AccountId,
        Sandbox = session.IsSandbox,
    };

    /// <summary>A role as it is.</summary>
    /// <param name="recipe">Its recipe.</param>
    /// <param name="state">The role.</param>
    /// <param name="role">The role itself.</param>
    /// <param name="outcome">What was changed.</param>
    public MlRole OfRole(RoleRecipe recipe, RoleState state, ExistingRole role, RoleOutcome outcome) => new()
    {
        Name = role.Name,
        Arn = role.Arn,
        Status = outcome.Status,
        Recipe = recipe.Recipe,
        Choices = recipe.Choices,
        Trust = role.Trust is { } trust ? TrustOf(role.Name, trust) : null,
        Policies =
        [
            .. role.InlinePolicies.Where(policy => policy.Value is not null).Select(policy => ToPolicy(recipe, role.Arn, new NamedPolicy(policy.Key, policy.Value!))),
            .. role.ManagedPolicies.Select(arn => managed.GetValueOrDefault(arn)).OfType<MlPolicy>(),
        ],
        OtherPolicies = Others(recipe, former: null, role),
        PermissionsBoundary = role.PermissionsBoundary,
        Boundary = state.Boundary is { Document: { } bound } && state.Boundary.Arn == role.PermissionsBoundary ? ToPolicy(recipe, role.Arn, new NamedPolicy(state.Boundary.Name, bound)) : null,
        InstanceProfileArn = state.InstanceProfile?.Arn,
        ProviderArn = state.Provider?.Wanted.Arn,
        SamlRoleAttribute = ProviderFacts.AttributeOf(state.Provider?.Wanted, role.Arn),
        ProviderMetadata = ProviderFacts.MetadataOf(recipe.Provider, state.Provider),
        ProviderIsOfOthers = state.Provider is { IsOurs: false },
        MaxSessionDuration = role.MaxSessionDuration,
        Tags = role.Tags,
        Created = outcome.Created,
        Changes = outcome.Changes,
        LeftAlone = outcome.LeftAlone,
        AccountId = context.AccountId,
        Sandbox = session.IsSandbox,
    };

    private string Arn(string kind, string path, string name) => $"arn:{session.Partition}:iam::{context.AccountId}:{kind}{path}{name}";

    private static ImmutableArray<string> Others(RoleRecipe recipe, RoleRecipe? former, ExistingRole? role) => role is null ? [] :
    [
        .. role.InlinePolicies.Keys.Except(recipe.InlinePolicies.Concat(former?.InlinePolicies ?? []).Select(policy => policy.Name), StringComparer.Ordinal),
        .. role.ManagedPolicies.Except(recipe.ManagedPolicies, StringComparer.Ordinal).Except(former?.ManagedPolicies ?? [], StringComparer.Ordinal).Select(RoleParts.NameOf),
    ];

    private static MlPolicy TrustOf(string role, PolicyDocument trust) => new PolicyDescription($"{role}-trust", trust).Checked().ToPolicy();

    // What the statements are for is known of the recipe's own alone.
    private static MlPolicy ToPolicy(RoleRecipe recipe, string roleArn, NamedPolicy policy) => new PolicyDescription(policy.Name, policy.Document)
    {
        RoleArn = roleArn,
        Reasons = IsOf(recipe, policy) ? recipe.Reasons.GetValueOrDefault(policy.Name, []) : [],
    }.Checked().ToPolicy();

    private static bool IsOf(RoleRecipe recipe, NamedPolicy policy) =>
        recipe.InlinePolicies.Append(recipe.Boundary).Any(own => own?.Name == policy.Name && PolicyEquality.AreEqual(own.Document, policy.Document));
}

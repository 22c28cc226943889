using System.Collections.Immutable;
using MlOps.Roles.Hardening;

namespace MlOps.Roles.Recipes;

/// <summary>
/// The role that SkyPilot's instances run with: as its documentation has an administrator make it (https://docs.skypilot.co/en/latest/cloud-setup/cloud-permissions/aws.html), or as SkyPilot's own code
/// makes it where there is none.
/// </summary>
public static class SkyPilotRole
{
    /// <summary>The recipe's name.</summary>
    internal const string Name = "SkyPilot";

    private const string UserPolicy = "minimal-skypilot-policy";

    /// <summary>The recipe in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="options">What is chosen of it.</param>
    public static RoleRecipe Of(RecipePlace place, SkyPilotRoleOptions options)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(options);
        return options.Hardened ? SkyPilotHardening.Apply(RecipeDocument.Open("skypilot").Fill(place, options.RoleName), place, options) : Plain(place, options);
    }

    private static RoleRecipe Plain(RecipePlace place, SkyPilotRoleOptions options)
    {
        var recipe = RecipeDocument.Open(options.Automatic ? "skypilot-automatic" : "skypilot").Fill(place, options.RoleName);
        return recipe with
        {
            ManagedPolicies = [.. UserPolicies(place, options).Concat(recipe.ManagedPolicies).Concat(Additional(place, options)).Distinct(StringComparer.Ordinal)],
            Choices = recipe.Choices.SetItems(Choices(options)),
        };
    }

    /// <summary>The recipe as the choices of a role tell it.</summary>
    internal static RoleRecipe Of(RecipePlace place, string roleName, ImmutableSortedDictionary<string, string> choices) => Of(place, new SkyPilotRoleOptions
    {
        RoleName = roleName,
        Automatic = choices.ContainsKey(nameof(SkyPilotRoleOptions.Automatic)),
        PolicyArns = RoleChoices.Names(choices, nameof(SkyPilotRoleOptions.PolicyArns)),
        S3 = choices.ContainsKey(nameof(SkyPilotRoleOptions.S3)),
        Ssm = choices.ContainsKey(nameof(SkyPilotRoleOptions.Ssm)),
        Hardened = RoleHardening.IsIn(choices),
        Buckets = RoleChoices.Names(choices, SkyPilotHardening.Bucket),
        Autostop = choices.ContainsKey(SkyPilotHardening.Autostop),
        Controller = choices.ContainsKey(SkyPilotHardening.Controller),
        Regions = RoleChoices.Names(choices, SkyPilotHardening.InstanceRegion),
        VpcIds = RoleChoices.Names(choices, SkyPilotHardening.VpcId),
    });

    // The documentation attaches the users' policy to the role: an instance may launch others, as controllers of jobs do.
    private static ImmutableArray<string> UserPolicies(RecipePlace place, SkyPilotRoleOptions options) =>
        options.Automatic ? [] : options.PolicyArns.IsEmpty ? [$"arn:{place.Partition}:iam::{place.AccountId}:policy/{UserPolicy}"] : options.PolicyArns;

    private static IEnumerable<string> Additional(RecipePlace place, SkyPilotRoleOptions options) =>
    [
        .. Chosen(options.S3, $"arn:{place.Partition}:iam::aws:policy/AmazonS3FullAccess"),
        .. Chosen(options.Ssm, $"arn:{place.Partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Choices(SkyPilotRoleOptions options) =>
    [
        .. RoleChoices.Of(nameof(SkyPilotRoleOptions.Automatic), options.Automatic),
        .. RoleChoices.Of(nameof(SkyPilotRoleOptions.PolicyArns), options.PolicyArns),
        .. RoleChoices.Of(nameof(SkyPilotRoleOptions.S3), options.S3),
        .. RoleChoices.Of(nameof(SkyPilotRoleOptions.Ssm), options.Ssm),
    ];

    private static IEnumerable<T> Chosen<T>(bool isChosen, T value) => isChosen ? [value] : [];
}

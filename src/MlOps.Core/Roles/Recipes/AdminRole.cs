using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Roles.Hardening;

namespace MlOps.Roles.Recipes;

/// <summary>
/// The role that Constellaxion's documentation has SageMaker and ECS run jobs with (https://constellaxion.github.io/next/cloud-setup/aws), or one that may do no more than its activities need.
/// </summary>
public static class AdminRole
{
    /// <summary>The recipe's name.</summary>
    internal const string Name = "Admin";

    private const string Activity = nameof(Activity);
    private const string Bucket = nameof(Bucket);
    private const string Repository = nameof(Repository);

    /// <summary>The activities that a hardened role may be for.</summary>
    public static IReadOnlyList<string> Activities => [.. ScopedPolicy.Open("admin").Activities.Keys];

    /// <summary>The recipe in a place, as the documentation has it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="roleName">The role's name; null for that of the documentation, <c>constellaxion-admin</c>.</param>
    public static RoleRecipe Of(RecipePlace place, string? roleName = null) => Of(place, new AdminRoleOptions { RoleName = roleName });

    /// <summary>The recipe in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="options">What is chosen of it.</param>
    /// <exception cref="MlOpsException"><c>ActivityUnknown</c>, <c>HardeningIncomplete</c>, <c>InvalidName</c>, <c>RepositoryInvalid</c>.</exception>
    public static RoleRecipe Of(RecipePlace place, AdminRoleOptions options)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(options);
        var plain = RecipeDocument.Open("admin").Fill(place, options.RoleName);
        return options.Hardened ? Harden(plain, place, options) : plain;
    }

    /// <summary>The recipe as the choices of a role tell it.</summary>
    internal static RoleRecipe OfChoices(RecipePlace place, string roleName, ImmutableSortedDictionary<string, string> choices) => Of(place, new AdminRoleOptions
    {
        RoleName = roleName,
        Hardened = RoleHardening.IsIn(choices),
        Activities = RoleChoices.Names(choices, Activity),
        Buckets = RoleChoices.Names(choices, Bucket),
        Repositories = RoleChoices.Names(choices, Repository),
    });

    private static RoleRecipe Harden(RoleRecipe plain, RecipePlace place, AdminRoleOptions options)
    {
        var scoped = ScopedPolicy.Open("admin");
        Check(options, scoped, place);
        ImmutableArray<ScopedPolicy.Activity> chosen = [.. scoped.Activities.Where(activity => options.Activities.Contains(activity.Key, StringComparer.OrdinalIgnoreCase)).Select(activity => activity.Value)];
        var filled = Placeholders.Of(place, plain.RoleName)
            .With(Bucket, options.Buckets)
            .With(Repository, [.. options.Repositories.Select(repository => ImageRepository.ArnOf(repository, place)!)])
            .With("LogGroup", LogGroups.ArnsOf(place, chosen.Select(activity => activity.LogGroup).OfType<string>()));
        return RoleHardening.Apply(plain with { Trust = Only(plain.Trust, chosen) }, place, scoped.Fill(filled, chosen), Choices(options, scoped));
    }

    private static void Check(AdminRoleOptions options, ScopedPolicy scoped, RecipePlace place)
    {
        HardeningRules.CheckActivities(options.Activities, [.. scoped.Activities.Keys]);
        HardeningRules.Require(options.Buckets, $"-{Bucket}");
        HardeningRules.CheckBuckets(options.Buckets);
        HardeningRules.Require(options.Repositories, $"-{Repository}");
        HardeningRules.CheckRepositories(options.Repositories, place);
    }

    // A service that none of the activities is of has nothing to assume the role for.
    private static PolicyDocument Only(PolicyDocument trust, ImmutableArray<ScopedPolicy.Activity> activities) => trust with
    {
        Statements = [.. trust.Statements.Select(statement => statement with { Principals = [.. statement.Principals.Where(principal => activities.Any(activity => activity.Service == principal.Value))] })],
    };

    // In the file's letters and order, so that the same activities are the same choice however they were written.
    private static IEnumerable<KeyValuePair<string, string>> Choices(AdminRoleOptions options, ScopedPolicy scoped) =>
    [
        .. RoleChoices.Of(Activity, [.. scoped.Activities.Keys.Where(activity => options.Activities.Contains(activity, StringComparer.OrdinalIgnoreCase))]),
        .. RoleChoices.Of(Bucket, options.Buckets),
        .. RoleChoices.Of(Repository, options.Repositories),
    ];
}

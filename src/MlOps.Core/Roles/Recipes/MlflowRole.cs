using System.Collections.Immutable;
using MlOps.Roles.Hardening;

namespace MlOps.Roles.Recipes;

/// <summary>
/// The role that clusters of Databricks deploy MLflow models to SageMaker with, and that SageMaker runs them with
/// (https://docs.databricks.com/administration-guide/cloud-configurations/aws/sagemaker.html), or one that may do what MLflow's client calls alone.
/// </summary>
public static class MlflowRole
{
    /// <summary>The recipe's name.</summary>
    internal const string Name = "Mlflow";

    // The name that the recipe's file has for whom the last step is done.
    private const string WorkspaceRole = nameof(WorkspaceRole);

    private const string Bucket = nameof(Bucket);
    private const string Repository = nameof(Repository);

    // mlflow/sagemaker/__init__.py at 001cc178: DEFAULT_IMAGE_NAME.
    private const string DefaultRepository = "mlflow-pyfunc";

    // What runs models writes here: https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html.
    private static readonly ImmutableArray<string> LogNames = ["/aws/sagemaker/Endpoints/*", "/aws/sagemaker/TransformJobs"];

    /// <summary>The recipe in a place, as the documentation has it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="roleName">The role's name; the documentation has whoever makes it choose.</param>
    /// <param name="workspaceRole">The name of the role by which the Databricks workspace acts in the account, which may pass the role then; null to leave that out.</param>
    public static RoleRecipe Of(RecipePlace place, string roleName, string? workspaceRole = null) => Of(place, new MlflowRoleOptions { RoleName = roleName, WorkspaceRole = workspaceRole });

    /// <summary>The recipe in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="options">What is chosen of it.</param>
    /// <exception cref="MlOpsException"><c>InvalidName</c>, <c>RepositoryInvalid</c>.</exception>
    public static RoleRecipe Of(RecipePlace place, MlflowRoleOptions options)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(options);
        var choices = ImmutableSortedDictionary<string, string>.Empty;
        var plain = RecipeDocument.Open("mlflow").Fill(place, options.RoleName, options.WorkspaceRole is { } workspace ? choices.Add(WorkspaceRole, workspace) : choices);
        return options.Hardened ? Harden(plain, place, options) : plain;
    }

    /// <summary>The recipe as the choices of a role tell it. Somebody may have written something else into the tag.</summary>
    internal static RoleRecipe OfChoices(RecipePlace place, string roleName, ImmutableSortedDictionary<string, string> choices) => Of(place, new MlflowRoleOptions
    {
        RoleName = roleName,
        WorkspaceRole = choices.GetValueOrDefault(WorkspaceRole) is { } name && RecipeRules.IsName(name) ? name : null,
        Hardened = RoleHardening.IsIn(choices),
        Buckets = RoleChoices.Names(choices, Bucket),
        Repositories = RoleChoices.Names(choices, Repository),
    });

    // The workspace hands the role to the instances of clusters.
    private static RoleGrant ForClusters(RoleGrant grant) => grant with
    {
        Policy = grant.Policy with { Document = grant.Policy.Document with { Statements = [.. grant.Policy.Document.Statements.Select(statement => PassedTo.Limit(statement, PassedTo.Ec2))] } },
    };

    private static RoleRecipe Harden(RoleRecipe plain, RecipePlace place, MlflowRoleOptions options)
    {
        HardeningRules.CheckBuckets(options.Buckets);
        HardeningRules.CheckRepositories(options.Repositories, place);
        ImmutableArray<string> repositories = options.Repositories.IsEmpty ? [DefaultRepository] : options.Repositories;
        var filled = Placeholders.Of(place, plain.RoleName)
            // mlflow/sagemaker/__init__.py at 001cc178: _get_default_s3_bucket, a bucket for each region.
            .With(Bucket, options.Buckets.IsEmpty ? [$"mlflow-sagemaker-*-{place.AccountId}"] : options.Buckets)
            .With(Repository, [.. repositories.Select(repository => ImageRepository.ArnOf(repository, place)!)])
            .With("LogGroup", LogGroups.ArnsOf(place, LogNames));
        return RoleHardening.Apply(plain with { Grants = [.. plain.Grants.Select(ForClusters)] }, place, ScopedPolicy.Open("mlflow").Fill(filled), [.. RoleChoices.Of(Bucket, options.Buckets), .. RoleChoices.Of(Repository, options.Repositories)]);
    }
}

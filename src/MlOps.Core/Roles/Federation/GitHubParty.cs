using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.Roles.Federation;

/// <summary>
/// Workflows of a repository of GitHub, of some branches or environments alone (https://docs.github.com/en/actions/reference/security/oidc).
/// </summary>
/// <param name="Organization">Who has the repository: an organization or a user.</param>
/// <param name="Repository">The repository, without its owner.</param>
public sealed partial record GitHubParty(string Organization, string Repository) : TrustedParty
{
    internal const string Name = "GitHub";
    internal const string OrganizationChoice = "GitHubOrganization";
    internal const string RepositoryChoice = "GitHubRepository";
    internal const string Issuer = "https://token.actions.githubusercontent.com";

    // What the action asks for where nobody says otherwise (aws-actions/configure-aws-credentials at 0271a81, action.yml).
    internal const string DefaultAudience = "sts.amazonaws.com";

    /// <summary>The branches, without <c>refs/heads/</c>.</summary>
    public ImmutableArray<string> Branches { get; init; } = [];

    /// <summary>The environments.</summary>
    public ImmutableArray<string> Environments { get; init; } = [];

    /// <summary>The id of the owner; null for a repository whose subjects have no ids.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>The id of the repository; null for one whose subjects have no ids.</summary>
    public string? RepositoryId { get; init; }

    /// <summary>Whether subjects without ids are taken beside those with ids.</summary>
    public bool AlsoWithoutIds { get; init; }

    /// <summary>The audiences of tokens that are taken; empty for the action's own.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <inheritdoc/>
    internal override string Kind => Name;

    /// <inheritdoc/>
    internal override ImmutableArray<string> Subjects =>
    [
        .. from owner in Owners
           from work in Branches.Select(branch => $"ref:refs/heads/{branch}").Concat(Environments.Select(environment => $"environment:{environment}"))
           select $"repo:{owner}:{work}",
    ];

    /// <inheritdoc/>
    internal override IEnumerable<KeyValuePair<string, string>> Choices =>
    [
        .. RoleChoices.Of(OrganizationChoice, Organization),
        .. RoleChoices.Of(RepositoryChoice, Repository),
        .. RoleChoices.Of("Branch", Branches),
        .. RoleChoices.Of("Environment", Environments),
        .. RoleChoices.Of(nameof(OrganizationId), OrganizationId),
        .. RoleChoices.Of(nameof(RepositoryId), RepositoryId),
        .. RoleChoices.Of(nameof(AlsoWithoutIds), AlsoWithoutIds),
        .. RoleChoices.Of("Audience", Audiences),
    ];

    private IEnumerable<string> Owners =>
    [
        .. OrganizationId is null ? Array.Empty<string>() : [$"{Organization}@{OrganizationId}/{Repository}@{RepositoryId}"],
        .. OrganizationId is null || AlsoWithoutIds ? [$"{Organization}/{Repository}"] : Array.Empty<string>(),
    ];

    /// <inheritdoc/>
    internal override IdentityProvider ProviderIn(RecipePlace place) => WebProvider.Of(place, Issuer, AudiencesIn(place.Partition));

    /// <inheritdoc/>
    internal override ImmutableArray<string> AudiencesIn(string partition) => Audiences.IsEmpty ? [DefaultAudience] : Audiences;

    /// <inheritdoc/>
    internal override void Check(string partition)
    {
        SubjectNames.Check(Organization, OrganizationChoice, OwnerPattern(), "An organization or user of GitHub has letters, digits and single hyphens, 39 at most.");
        SubjectNames.Check(Repository, RepositoryChoice, RepositoryPattern(), "A repository of GitHub has letters, digits and . - _, 100 at most; its owner is given by -GitHubOrganization.");
        if (Branches.IsEmpty && Environments.IsEmpty)
        {
            throw FederationErrors.SubjectTooBroad(
                $"repo:{Organization}/{Repository}:*",
                "Neither a branch nor an environment is named: every workflow of the repository would be let in, those that pull requests change too.",
                "Name branches with -Branch, or environments with -Environment, which can be protected.");
        }

        if (OrganizationId is null != RepositoryId is null)
        {
            throw FederationErrors.SubjectNameInvalid(OrganizationId ?? RepositoryId!, OrganizationId is null ? nameof(RepositoryId) : nameof(OrganizationId), $"Subjects with ids have the owner's and the repository's, and -{(OrganizationId is null ? nameof(OrganizationId) : nameof(RepositoryId))} is missing.");
        }

        foreach (var (id, parameter) in new[] { (OrganizationId, nameof(OrganizationId)), (RepositoryId, nameof(RepositoryId)) })
        {
            SubjectNames.Check(id, parameter, IdPattern(), "An id of GitHub is a number: gh api repos/OWNER/REPO --jq '.owner.id, .id' tells both.");
        }

        SubjectNames.CheckAll(Branches, "Branch", BranchPattern(), "A branch is named whole, without refs/heads/ and without wildcards.");
        SubjectNames.CheckAll(Environments, "Environment", EnvironmentPattern(), "An environment is named whole, without wildcards, and without : or %3A, which are one in subjects: whoever may change workflows would make the other, which nobody protects.");
        WebProvider.CheckAudiences(Audiences);
    }

    [GeneratedRegex(@"^[A-Za-z0-9](-?[A-Za-z0-9]){0,38}(_[A-Za-z0-9]+)?\z")]
    private static partial Regex OwnerPattern();

    [GeneratedRegex(@"^(?!\.{1,2}\z)[A-Za-z0-9._-]{1,100}\z")]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex(@"^[0-9]{1,20}\z")]
    private static partial Regex IdPattern();

    // https://git-scm.com/docs/git-check-ref-format
    [GeneratedRegex(@"^(?!refs/)(?!/)(?!.*(\.\.|@\{|//|/\z|\.\z|\.lock\z))[^\x00-\x20\x7f~^:?*\[\\$]{1,244}\z")]
    private static partial Regex BranchPattern();

    // Subjects have %3A for a colon ("Filtering for metadata containing :" of the page above) and leave % as it is, so that two environments have one subject
    // (Dashtid/subvectors at 2029f22, observations/2026-10-08/github-oidc-claims-env-percent.json). A job that names an environment which is not there makes it
    // (https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments).
    [GeneratedRegex(@"^(?!.*%3[Aa])[^\x00-\x1f\x7f*?$:]{1,255}\z")]
    private static partial Regex EnvironmentPattern();
}

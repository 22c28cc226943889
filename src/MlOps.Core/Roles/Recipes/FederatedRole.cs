using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Roles.Federation;

namespace MlOps.Roles.Recipes;

/// <summary>
/// The role of people and pipelines that somebody else signs in, by SAML or OpenID Connect. The document that it follows, "Federated Access to AWS for Distributed Machine Learning Teams", is a program of
/// Pulumi: a SAML provider, a role that trusts it, and <c>AmazonSageMakerFullAccess</c>.
/// </summary>
public static class FederatedRole
{
    /// <summary>The recipe's name.</summary>
    internal const string Name = "Federated";

    private const string KindChoice = "Federation";

    /// <summary>The recipe in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="roleName">The role's name; the document has whoever makes it choose.</param>
    /// <param name="party">Who is let in.</param>
    /// <exception cref="MlOpsException">As of the other.</exception>
    public static RoleRecipe Of(RecipePlace place, string roleName, TrustedParty party) => Of(place, roleName, party, new FederatedAccess());

    /// <summary>The recipe in a place, for people who may do what a persona does.</summary>
    /// <param name="place">The place.</param>
    /// <param name="roleName">The role's name.</param>
    /// <param name="party">Who is let in.</param>
    /// <param name="access">What they may do.</param>
    /// <exception cref="MlOpsException">
    /// <c>PersonaUnknown</c>, <c>PersonasConflict</c>, <c>PersonaWithoutScope</c>, <c>PersonaMissing</c>, <c>InstanceTypeInvalid</c>, <c>ExecutionRoleInvalid</c>; <c>HardeningIncomplete</c>: no persona is named;
    /// <c>ProviderNameInvalid</c>, <c>AudienceInvalid</c>, <c>IssuerInvalid</c>, <c>SubjectNameInvalid</c>, <c>SubjectTooBroad</c>, <c>SessionTagInvalid</c>.
    /// </exception>
    public static RoleRecipe Of(RecipePlace place, string roleName, TrustedParty party, FederatedAccess access)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(roleName);
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(access);
        access.Check(place);
        return access.ApplyTo(Plain(place, roleName, party), place);
    }

    private static RoleRecipe Plain(RecipePlace place, string roleName, TrustedParty party)
    {
        party.Check(place.Partition);
        var provider = party.ProviderIn(place);
        var recipe = RecipeDocument.Open(provider is SamlProvider ? "federated-saml" : "federated-web").Fill(
            place, roleName, filling: filled => filled.With("ProviderArn", [provider.Arn]).With("Provider", [provider.Name]).With("Audience", party.AudiencesIn(place.Partition)).With("Subject", party.Subjects));
        return recipe with
        {
            Provider = provider,
            Trust = recipe.Trust with { Statements = [.. Statements(recipe.Trust.Statements.Single(), party)] },
            Choices = recipe.Choices.Add(KindChoice, party.Kind).SetItems(party.Choices),
        };
    }

    /// <summary>The recipe as the choices of a role tell it; null where somebody wrote something else into the tags.</summary>
    internal static RoleRecipe? OfChoices(RecipePlace place, string roleName, ImmutableSortedDictionary<string, string> choices)
    {
        try
        {
            // What an earlier version took is taken; a persona without a scope would have the whole account.
            return PartyOf(new(choices)) is { } party && FederatedAccess.Read(choices) is { IsWhole: true } access ? access.ApplyTo(Plain(place, roleName, party), place) : null;
        }
        catch (MlOpsException)
        {
            return null;
        }
    }

    private static IEnumerable<PolicyStatement> Statements(PolicyStatement entry, TrustedParty party)
    {
        var patterned = entry with { Conditions = [.. entry.Conditions.Select(condition => HasWildcards(condition) ? condition with { Operator = "StringLike" } : condition)] };
        return [patterned, .. party.Claims.Statements(patterned).Select((statement, index) => statement with { Index = index + 1 })];
    }

    private static bool HasWildcards(PolicyCondition condition) =>
        condition.Key.EndsWith(":sub", StringComparison.Ordinal) && condition.Values.Any(value => value.AsSpan().ContainsAny('*', '?'));

    private static TrustedParty? PartyOf(FederationChoices choices) => choices.Text(KindChoice) switch
    {
        SamlParty.Name => new SamlParty(choices.Name(nameof(SamlParty.ProviderName)))
        {
            KnownHash = choices.Text("MetadataHash"),
            Audiences = choices.List("Audience"),
            SessionTags = choices.List("SessionTag"),
            SourceIdentity = choices.Flag(nameof(SamlParty.SourceIdentity)),
        },
        GitHubParty.Name => new GitHubParty(choices.Name(GitHubParty.OrganizationChoice), choices.Name(GitHubParty.RepositoryChoice))
        {
            Branches = choices.List("Branch"),
            Environments = choices.List("Environment"),
            OrganizationId = choices.Text(nameof(GitHubParty.OrganizationId)),
            RepositoryId = choices.Text(nameof(GitHubParty.RepositoryId)),
            AlsoWithoutIds = choices.Flag(nameof(GitHubParty.AlsoWithoutIds)),
            Audiences = choices.List("Audience"),
        },
        AzureDevOpsParty.Name => new AzureDevOpsParty(
            choices.Name("AzureDevOpsOrganization"), choices.Name(nameof(AzureDevOpsParty.OrganizationId)), choices.Name(nameof(AzureDevOpsParty.Project)), choices.Name(nameof(AzureDevOpsParty.ServiceConnection))),
        IssuerParty.Name => new IssuerParty(choices.Name(nameof(IssuerParty.Issuer)))
        {
            Audiences = choices.List("Audience"),
            SubjectPatterns = choices.List("Subject"),
            SessionTags = choices.List("SessionTag"),
        },
        _ => null,
    };
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.Roles.Federation;

/// <summary>
/// Pipelines of Azure DevOps that use one service connection, by tokens of Azure DevOps itself: issuer and subject are those that
/// https://learn.microsoft.com/en-us/azure/devops/pipelines/release/troubleshoot-workload-identity has ("Check the issuer URL for accuracy"), the audience that of aws/aws-toolkit-azure-devops#614.
/// Microsoft retires that issuer on 1 July 2027 (https://learn.microsoft.com/en-us/azure/devops/pipelines/release/convert-service-connections). A connection that has Entra's,
/// https://login.microsoftonline.com/TENANT-ID/v2.0, has the subject PREFIX/sc/ORGANIZATION-ID/CONNECTION-ID, of which the prefix is shown with the connection alone: it is trusted as any other issuer.
/// </summary>
/// <param name="Organization">The organization's name.</param>
/// <param name="OrganizationId">The organization's id.</param>
/// <param name="Project">The project's name.</param>
/// <param name="ServiceConnection">The service connection's name.</param>
public sealed partial record AzureDevOpsParty(string Organization, string OrganizationId, string Project, string ServiceConnection) : TrustedParty
{
    internal const string Name = "AzureDevOps";
    internal const string IssuerHost = "vstoken.dev.azure.com";

    private const string Audience = "api://AzureADTokenExchange";

    /// <inheritdoc/>
    internal override string Kind => Name;

    /// <inheritdoc/>
    internal override ImmutableArray<string> Subjects => [$"sc://{Organization}/{Project}/{ServiceConnection}"];

    /// <inheritdoc/>
    internal override IEnumerable<KeyValuePair<string, string>> Choices =>
    [
        .. RoleChoices.Of("AzureDevOpsOrganization", Organization),
        .. RoleChoices.Of(nameof(OrganizationId), OrganizationId),
        .. RoleChoices.Of(nameof(Project), Project),
        .. RoleChoices.Of(nameof(ServiceConnection), ServiceConnection),
    ];

    /// <inheritdoc/>
    internal override IdentityProvider ProviderIn(RecipePlace place) => WebProvider.Of(place, $"https://{IssuerHost}/{OrganizationId}", [Audience]);

    /// <inheritdoc/>
    internal override ImmutableArray<string> AudiencesIn(string partition) => [Audience];

    /// <inheritdoc/>
    internal override void Check(string partition)
    {
        SubjectNames.Check(OrganizationId, nameof(OrganizationId), IdPattern(), "The id of an organization is a GUID in small letters: https://dev.azure.com/ORGANIZATION/_apis/connectionData tells it as instanceId.");
        SubjectNames.Check(Organization, "AzureDevOpsOrganization", OrganizationPattern(), "An organization has letters, digits and hyphens, 50 at most.");
        SubjectNames.Check(Project, nameof(Project), NamePattern(), "A project is named whole, without / and without wildcards.");
        SubjectNames.Check(ServiceConnection, nameof(ServiceConnection), NamePattern(), "A service connection is named whole, without / and without wildcards.");
    }

    [GeneratedRegex(@"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,50}\z")]
    private static partial Regex OrganizationPattern();

    [GeneratedRegex(@"^[^\x00-\x1f\x7f/*?$]{1,256}\z")]
    private static partial Regex NamePattern();
}

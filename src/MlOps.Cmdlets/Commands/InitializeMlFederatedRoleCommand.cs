using System.Collections;
using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Session;
using MlOps.Roles;
using MlOps.Roles.Federation;
using MlOps.Roles.Personas;
using MlOps.Roles.Recipes;

namespace MlOps.Cmdlets;

/// <summary>Makes a role for people or pipelines that somebody else signs in, by SAML or OpenID Connect, and the identity provider that it trusts.</summary>
/// <remarks>
/// <para>The role trusts an identity provider of IAM, which is made where there is none, and AmazonSageMakerFullAccess is attached to it, as the document "Federated Access to AWS for Distributed Machine
/// Learning Teams" has it. Whom it lets in is said in one of four ways.</para>
/// <para>SAML: -ProviderName names the SAML provider, and -MetadataPath the metadata of your identity provider from which it is made, or gets new ones. Without -MetadataPath a provider of the account is used
/// as it is. SamlRoleAttribute is what the identity provider must send as the attribute https://aws.amazon.com/SAML/Attributes/Role. Metadata are read without document types, and IAM takes 1,000 to
/// 10,000,000 characters; signing certificates that ended, or end within 30 days, are warned of.</para>
/// <para>GitHub Actions: workflows of -GitHubRepository for -Branch or -Environment. Repositories that were made, renamed or moved after 15 July 2026 send ids in their subjects, as do those that have chosen to: give
/// -OrganizationId and -RepositoryId then. gh api repos/OWNER/REPOSITORY --jq '.owner.id, .id' tells them.</para>
/// <para>Azure DevOps: pipelines that use -ServiceConnection, by tokens of Azure DevOps, which Microsoft retires on 1 July 2027. A connection that has Microsoft Entra's issuer shows issuer and subject: give
/// these with -Issuer and -Subject, and the audience api://AzureADTokenExchange.</para>
/// <para>Any issuer: tokens of -Issuer that are for -Audience and have a subject of -Subject.</para>
/// <para>-Persona gives the role what somebody of an ML team does in the place of AmazonSageMakerFullAccess, with what has the tags of -ScopeTag, or of -Product: a DataScientist runs jobs and registers
/// versions of models, an MlOpsEngineer runs endpoints and pipelines, a ModelApprover decides over versions, an Auditor reads. Who registers versions approves none, neither as they are made nor later.
/// What they make must have the tags, which they can give to nothing that is there already. Versions of models have no tags: -ModelPackageGroup names their groups. -ExecutionRole names the roles that jobs
/// and pipelines run with: what runs with these is held back by their own policies, not by the persona's, so that they need to be as narrow. -Bucket and -KmsKey name what else they use, and -ModelName the models that they run, which a call tells no tags of. -RequireVpc, -RequireKmsKey, -RequireNetworkIsolation and
/// -InstanceType hold them back, whatever else allows it. docs/roles.md has the personas, action by action.</para>
/// <para>-Hardened makes the persona's policy the role's permissions boundary, too, as the policy mlops-boundary-NAME, so that whatever else somebody attaches adds nothing; -PermissionsBoundary names another.
/// The tags cost_center, project and owner must be given.</para>
/// <para>A subject that lets in whom nobody named is refused (SubjectTooBroad). An OpenID Connect provider is the only one of its issuer in the account, whoever made it: it gets an audience that it lacks, and
/// nothing else of it is changed. A SAML provider that MlOps did not make gets other metadata with -Adopt only (ProviderNotOurs).</para>
/// <para>What is there already is left alone, so that the command may be run again at any time: it changes what differs, and nothing where all is well. Whatever fails half-way, the same command goes on
/// from there. A role that MlOps made has the tags mlops:role and mlops:recipe, and a provider mlops:provider. Another role of that name is refused (RoleNotOurs) unless -Adopt takes it over; policies that a
/// role has besides those of the recipe stay, and OtherPolicies names them.</para>
/// <para>How each run ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// <para>Needs what Initialize-MlAdminRole needs. For SAML iam:GetSAMLProvider, iam:CreateSAMLProvider, iam:TagSAMLProvider and iam:UpdateSAMLProvider on the provider; for the others
/// iam:GetOpenIDConnectProvider, iam:CreateOpenIDConnectProvider, iam:TagOpenIDConnectProvider and iam:AddClientIDToOpenIDConnectProvider.</para>
/// </remarks>
/// <example>
/// <title>Let workflows of a branch in</title>
/// <code>Initialize-MlFederatedRole churn-deploy -GitHubOrganization octo-org -GitHubRepository churn -Branch main | Format-List Name, Status, ProviderArn</code>
/// <remarks>The workflow gives the role's ARN to aws-actions/configure-aws-credentials, and needs the permission id-token: write.</remarks>
/// </example>
/// <example>
/// <title>See what a service connection of Azure DevOps would get</title>
/// <code>Initialize-MlFederatedRole churn-deploy -AzureDevOpsOrganization contoso -OrganizationId 61c028b9-510c-4f84-bfb2-f48d33b6b542 -Project Churn -ServiceConnection aws-prod -WhatIf | Format-List Name, Changes</code>
/// <remarks>Reads what there is, and changes nothing. People whom ADFS signs in: Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath ./FederationMetadata.xml.</remarks>
/// </example>
/// <example>
/// <title>See what a data scientist of a team may do, in a VPC and on small instances</title>
/// <code>
/// $role = Initialize-MlFederatedRole churn-science -GitHubOrganization octo-org -GitHubRepository churn -Branch main -Persona DataScientist -ScopeTag @{ team = 'churn' } -ModelPackageGroup churn -ExecutionRole churn-jobs -RequireVpc -InstanceType ml.m5.* -WhatIf
/// $role.Policies.Statements | Format-List Effect, Actions, Reason
/// </code>
/// <remarks>Without -WhatIf the role is made. $role.Policies | Test-MlPolicy -Action sagemaker:UpdateModelPackage -Resource ARN asks whether it approves a version.</remarks>
/// </example>
/// <seealso cref="GetMlRoleCommand"/>
/// <seealso cref="TestMlRoleCommand"/>
/// <seealso cref="RemoveMlRoleCommand"/>
[Cmdlet(VerbsData.Initialize, "MlFederatedRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = SamlSetName)]
[OutputType(typeof(MlRole))]
public sealed class InitializeMlFederatedRoleCommand : MlRecipeCmdlet
{
    private const string SamlSetName = "Saml";
    private const string GitHubSetName = "GitHub";
    private const string AzureDevOpsSetName = "AzureDevOps";
    private const string OidcSetName = "Oidc";

    private SamlMetadata? _metadata;

    /// <summary>The name of the role.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string Name { get; set; } = "";

    /// <summary>The name of the SAML provider of IAM. Several roles may trust the same.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SamlSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string ProviderName { get; set; } = "";

    /// <summary>The file with the metadata of the identity provider, as it publishes them.</summary>
    [Parameter(ParameterSetName = SamlSetName)]
    [ValidateNotNullOrEmpty]
    [PathTransformation]
    [PSDefaultValue(Help = "The SAML provider stays as it is")]
    public string? MetadataPath { get; set; }

    /// <summary>Lets the identity provider say whose session it is, which stays with the session whatever role it assumes next.</summary>
    [Parameter(ParameterSetName = SamlSetName)]
    public SwitchParameter SourceIdentity { get; set; }

    /// <summary>Who has the repository: an organization or a user of GitHub.</summary>
    [Parameter(Mandatory = true, ParameterSetName = GitHubSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string GitHubOrganization { get; set; } = "";

    /// <summary>The repository, without its owner.</summary>
    [Parameter(Mandatory = true, ParameterSetName = GitHubSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string GitHubRepository { get; set; } = "";

    /// <summary>Branches whose workflows are let in, without refs/heads/. Jobs that name an environment have its subject, not the branch's.</summary>
    [Parameter(ParameterSetName = GitHubSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string[] Branch { get; set; } = [];

    /// <summary>Environments of the repository whose jobs are let in.</summary>
    [Parameter(ParameterSetName = GitHubSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string[] Environment { get; set; } = [];

    /// <summary>The id of the organization: of GitHub a number, for subjects with ids; of Azure DevOps a GUID.</summary>
    [Parameter(ParameterSetName = GitHubSetName)]
    [Parameter(Mandatory = true, ParameterSetName = AzureDevOpsSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "Of GitHub none: subjects have no ids")]
    public string? OrganizationId { get; set; }

    /// <summary>The id of the repository, a number, for subjects with ids.</summary>
    [Parameter(ParameterSetName = GitHubSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None: subjects have no ids")]
    public string? RepositoryId { get; set; }

    /// <summary>Lets subjects without ids in beside those with ids, for a repository that does not send them yet.</summary>
    [Parameter(ParameterSetName = GitHubSetName)]
    public SwitchParameter AlsoWithoutIds { get; set; }

    /// <summary>The name of the organization of Azure DevOps.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AzureDevOpsSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string AzureDevOpsOrganization { get; set; } = "";

    /// <summary>The project of Azure DevOps that has the service connection.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AzureDevOpsSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string Project { get; set; } = "";

    /// <summary>The service connection whose pipelines are let in.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AzureDevOpsSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string ServiceConnection { get; set; } = "";

    /// <summary>The issuer, as tokens have it in iss: it begins with https://.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OidcSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string Issuer { get; set; } = "";

    /// <summary>Subjects that are let in, as tokens have them in sub. * and ? stand for any letters, after somebody is named.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OidcSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string[] Subject { get; set; } = [];

    /// <summary>Whom assertions or tokens must be made for: of SAML sign-in endpoints, several for regions; of tokens what they have in aud.</summary>
    [Parameter(ParameterSetName = SamlSetName)]
    [Parameter(ParameterSetName = GitHubSetName)]
    [Parameter(Mandatory = true, ParameterSetName = OidcSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SignInEndpointCompleter))]
    [PSDefaultValue(Help = "Of SAML the partition's sign-in endpoint, of GitHub sts.amazonaws.com")]
    public string[] Audience { get; set; } = [];

    /// <summary>Keys of session tags that the identity provider may give; * alone for all.</summary>
    [Parameter(ParameterSetName = SamlSetName)]
    [Parameter(ParameterSetName = OidcSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string[] SessionTag { get; set; } = [];

    /// <summary>Who it is for: DataScientist, MlOpsEngineer, ModelApprover, Auditor, or several that may be one person.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PersonaCompleter))]
    [PSDefaultValue(Help = "None: AmazonSageMakerFullAccess is attached")]
    public string[] Persona { get; set; } = [];

    /// <summary>The tags of what they work with, for example @{ team = 'churn' }. What they make must get them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "Those of -Product")]
    public Hashtable ScopeTag { get; set; } = [];

    /// <summary>The product that they work with, from Get-MlProduct: what has its tag, its model package group, and its role of SageMaker where -ExecutionRole names no other.</summary>
    [Parameter]
    [ValidateNotNull]
    [PSDefaultValue(Help = "None")]
    public MlProduct? Product { get; set; }

    /// <summary>The model package groups whose versions they work with, by name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "That of -Product; needed for all but an Auditor")]
    public string[] ModelPackageGroup { get; set; } = [];

    /// <summary>The roles that SageMaker runs their jobs and endpoints with: names, or ARNs where a role has a path.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None, or that of -Product")]
    public string[] ExecutionRole { get; set; } = [];

    /// <summary>The buckets whose objects they read, write and delete, by name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string[] Bucket { get; set; } = [];

    /// <summary>The models that they run in transform jobs and endpoints, by name, for example churn-*: a call that names a model has no tags of it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "All of the account")]
    public string[] ModelName { get; set; } = [];

    /// <summary>The keys of KMS, by ARN, that SageMaker encrypts disks with for them: jobs and endpoints with a key need their grant.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string[] KmsKey { get; set; } = [];

    /// <summary>Lets them run nothing outside of a VPC.</summary>
    [Parameter]
    public SwitchParameter RequireVpc { get; set; }

    /// <summary>Lets them run nothing whose disks and results are not encrypted with a key of KMS that is named. Instances with disks of their own take no key, and are shut out.</summary>
    [Parameter]
    public SwitchParameter RequireKmsKey { get; set; }

    /// <summary>Lets them run no containers that reach a network.</summary>
    [Parameter]
    public SwitchParameter RequireNetworkIsolation { get; set; }

    /// <summary>The instances that they may run anything on, for example ml.m5.xlarge; * and ? stand for any letters.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "All")]
    public string[] InstanceType { get; set; } = [];

    /// <summary>Makes what -Persona allows the role's permissions boundary, too, and asks for the tags cost_center, project and owner.</summary>
    [Parameter]
    public SwitchParameter Hardened { get; set; }

    /// <inheritdoc/>
    private protected override string CmdletName => "Initialize-MlFederatedRole";

    /// <inheritdoc/>
    private protected override string? AccountOfInput => Product?.AccountId;

    /// <inheritdoc/>
    private protected override RoleRecipe MakeRecipe(RecipePlace place) => FederatedRole.Of(place, Name, Party, new FederatedAccess { Persona = Product is null ? Options : Options.For(Product), Hardened = Hardened });

    /// <inheritdoc/>
    private protected override Task ProcessAsync(CancellationToken cancellationToken) => ForOneItemAsync(Name, async () =>
    {
        if (MetadataPath is { } path)
        {
            _metadata ??= SamlMetadata.ReadFile(await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(path)).ConfigureAwait(false));
        }

        await ApplyAsync(region: null, cancellationToken).ConfigureAwait(false);
    });

    private PersonaOptions Options => new()
    {
        Personas = [.. Persona],
        ScopeTags = TextTable.Read(ScopeTag),
        ModelPackageGroups = [.. ModelPackageGroup],
        ExecutionRoles = [.. ExecutionRole],
        Buckets = [.. Bucket],
        KmsKeys = [.. KmsKey],
        ModelNames = [.. ModelName],
        Guardrails = new Guardrails { RequireVpc = RequireVpc, RequireKmsKey = RequireKmsKey, RequireNetworkIsolation = RequireNetworkIsolation, InstanceTypes = [.. InstanceType] },
    };

    private TrustedParty Party => ParameterSetName switch
    {
        GitHubSetName => new GitHubParty(GitHubOrganization, GitHubRepository)
        {
            Branches = [.. Branch],
            Environments = [.. Environment],
            OrganizationId = OrganizationId,
            RepositoryId = RepositoryId,
            AlsoWithoutIds = AlsoWithoutIds,
            Audiences = [.. Audience],
        },
        AzureDevOpsSetName => new AzureDevOpsParty(AzureDevOpsOrganization, OrganizationId!, Project, ServiceConnection),
        OidcSetName => new IssuerParty(Issuer) { Audiences = [.. Audience], SubjectPatterns = [.. Subject], SessionTags = [.. SessionTag] },
        _ => new SamlParty(ProviderName) { Metadata = _metadata, Audiences = [.. Audience], SessionTags = [.. SessionTag], SourceIdentity = SourceIdentity },
    };
}

using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Finds policies on a role that no template of its stack says. CloudFormation compares the policies of a role only where its template sets that property,
/// and misses one that was added where it sets none (AWS CloudFormation User Guide, "Detect unmanaged configuration changes").
/// </summary>
internal static class RolePolicyAdditions
{
    /// <summary>Where a template says what is looked for, as JSON pointers.</summary>
    public static readonly string[] Paths = [InlinePath, AttachedPath];

    private const string InlinePath = "/Policies";
    private const string AttachedPath = "/ManagedPolicyArns";

    /// <summary>Whether an addition is a managed policy that is attached; an inline policy otherwise.</summary>
    /// <param name="addition">What was found.</param>
    public static bool IsAttached(Addition addition) => addition.PropertyPath == AttachedPath;

    /// <summary>Searches a role.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="deployed">The stack.</param>
    /// <param name="role">What its template says of the role.</param>
    /// <param name="name">The role's name, which is its physical id.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<AdditionSearch> FindAsync(
        AwsSession session, DeployedResources deployed, TemplateResource role, string name, CancellationToken cancellationToken) =>
        (await FindInlineAsync(session, deployed, role, name, cancellationToken).ConfigureAwait(false))
            .And(await FindAttachedAsync(session, deployed, role, name, cancellationToken).ConfigureAwait(false));

    /// <summary>Searches a role for inline policies.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="deployed">The stack.</param>
    /// <param name="role">What its template says of the role.</param>
    /// <param name="name">The role's name, which is its physical id.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<AdditionSearch> FindInlineAsync(
        AwsSession session, DeployedResources deployed, TemplateResource role, string name, CancellationToken cancellationToken) => AdditionSearch.Of(
        InlinePath,
        SaidInline(deployed, role, name),
        (await ListInlineAsync(session, name, cancellationToken).ConfigureAwait(false)).Select(policy => new Addition(InlinePath, policy, policy)));

    /// <summary>Searches a role for managed policies.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="deployed">The stack.</param>
    /// <param name="role">What its template says of the role.</param>
    /// <param name="name">The role's name, which is its physical id.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<AdditionSearch> FindAttachedAsync(
        AwsSession session, DeployedResources deployed, TemplateResource role, string name, CancellationToken cancellationToken) => AdditionSearch.Of(
        AttachedPath,
        SaidAttached(deployed, role, name),
        (await ListAttachedAsync(session, name, cancellationToken).ConfigureAwait(false)).Select(arn => new Addition(AttachedPath, arn, arn)));

    private static IEnumerable<string?> SaidInline(DeployedResources deployed, TemplateResource role, string name) =>
    [
        .. role.Properties.GetValueOrDefault("Policies").KnownItems().Select(policy => (policy as TemplateMap)?.GetValueOrDefault("PolicyName").KnownText()),
        .. deployed.Naming("AWS::IAM::Policy", "Roles", name).Select(NameOf),
        .. deployed.Naming("AWS::IAM::RolePolicy", "RoleName", name).Select(NameOf),
    ];

    private static IEnumerable<string?> SaidAttached(DeployedResources deployed, TemplateResource role, string name) =>
    [
        .. role.Properties.GetValueOrDefault("ManagedPolicyArns").KnownItems().Select(KnownValues.KnownText),
        .. deployed.Naming("AWS::IAM::ManagedPolicy", "Roles", name).Select(policy => deployed.PhysicalIds.GetValueOrDefault(policy.LogicalId)),
    ];

    private static string? NameOf(TemplateResource policy) => policy.Properties.GetValueOrDefault("PolicyName").KnownText();

    private static Task<IReadOnlyList<string>> ListInlineAsync(AwsSession session, string role, CancellationToken cancellationToken) => Pages.ReadAllAsync<string>(async marker =>
    {
        var page = await session.Iam.ListRolePoliciesAsync(new ListRolePoliciesRequest { RoleName = role, Marker = marker }, cancellationToken)
            .MapErrorsAsync("iam", "ListRolePolicies", role).ConfigureAwait(false);
        return (page.PolicyNames, page.IsTruncated == true ? page.Marker : null);
    });

    private static Task<IReadOnlyList<string>> ListAttachedAsync(AwsSession session, string role, CancellationToken cancellationToken) => Pages.ReadAllAsync<string>(async marker =>
    {
        var page = await session.Iam.ListAttachedRolePoliciesAsync(new ListAttachedRolePoliciesRequest { RoleName = role, Marker = marker }, cancellationToken)
            .MapErrorsAsync("iam", "ListAttachedRolePolicies", role).ConfigureAwait(false);
        return (page.AttachedPolicies?.Select(policy => policy.PolicyArn), page.IsTruncated == true ? page.Marker : null);
    });
}

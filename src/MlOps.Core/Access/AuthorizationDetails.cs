using System.Collections.Immutable;
using MlOps.Documents;
using MlOps.Iam;
using MlOps.Iam.Evaluation;

namespace MlOps.Access;

/// <summary>
/// What <c>aws iam get-account-authorization-details</c> writes: the users, groups, roles and policies of an account
/// (https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html). The command writes policies as objects; the API gives them as text that
/// is encoded for URLs. Either is taken. Of the many policies those of the user or role in question are read.
/// </summary>
internal sealed class AuthorizationDetails
{
    // An account may have 5,000 users and as many roles, with 10,240 characters of policies each.
    private static readonly DocumentLimits Limits = new() { MaxBytes = 64 * 1024 * 1024, MaxDepth = 64, MaxNodes = 4_000_000 };

    private readonly DetailNode _root;

    private AuthorizationDetails(DetailNode root) => _root = root;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException">
    /// <c>FileNotFound</c> or <c>FileNotReadable</c>; <c>AuthorizationDetailsInvalid</c>: it is none, or the first page alone; the message says where.
    /// </exception>
    public static AuthorizationDetails ReadFile(string path)
    {
        var document = DocumentReader.ReadFile(path, Limits);
        if ((document.JsonFault ?? document.Findings.FirstOrDefault()) is { } fault)
        {
            throw DetailNode.Invalid(fault);
        }

        if (document.Root is not MappingNode)
        {
            throw DetailNode.Invalid(Finding.Error(
                "AuthorizationDetailsInvalid", document.Root?.Location ?? new SourceLocation(path, 1, 1), "", "There are no lists of users, roles and policies.", DetailNode.Advice));
        }

        var root = new DetailNode(document.Root);
        if (root.Find("UserDetailList") is null && root.Find("RoleDetailList") is null)
        {
            throw root.Fault("It has neither UserDetailList nor RoleDetailList.");
        }

        var isTruncated = root.Find("IsTruncated") is { } flag && flag.IsTrue;
        return isTruncated || root.Find("NextToken") is not null ? throw root.Fault("It is the first page alone: IsTruncated or NextToken says that there is more.") : new AuthorizationDetails(root);
    }

    /// <summary>The user or role, with all that limits it.</summary>
    /// <param name="given">Its ARN, the ARN of a role's session, <c>role/NAME</c> or <c>user/NAME</c>.</param>
    /// <param name="missing">Told of policies that the file lacks and MlOps knows.</param>
    /// <exception cref="MlOpsException">
    /// <c>PrincipalInvalid</c>, <c>PrincipalIsRoot</c>, <c>PrincipalIsFederated</c>; <c>PrincipalNotFound</c>; <c>PolicyNotInDetails</c>: the file lacks one of its policies;
    /// <c>AuthorizationDetailsInvalid</c>.
    /// </exception>
    public DetailedPrincipal Find(string given, Action<string> missing)
    {
        // Names without an account are matched by what follows it.
        var arn = AccessPrincipal.Read(given, "*", "*", out var roleName);
        var isUser = arn is not null && arn.Split(':', 6)[5].StartsWith("user/", StringComparison.Ordinal);
        var kind = isUser ? "User" : "Role";
        var account = given.StartsWith("arn:", StringComparison.Ordinal) ? AccessPrincipal.AccountOf(given) : null;
        var found = _root.Items($"{kind}DetailList").Where(entity => Fits(entity.Text("Arn"), arn, roleName, account)).ToList();
        return found switch
        {
            [var entity] => Describe(entity, kind, missing),
            [] => throw new MlOpsException("PrincipalNotFound", MlErrorCategory.ObjectNotFound, $"'{_root.File}' has no {given}.")
            {
                Resource = given,
                RecommendedAction = $"Check the name. A path belongs to it: {kind.ToLowerInvariant()}/team/NAME. The file must have been written with the {kind}s in it.",
            },
            _ => throw found[1].Fault($"{given} is there twice."),
        };
    }

    private static bool Fits(string entityArn, string? arn, string? roleName, string? account) => entityArn.Split(':', 6) is [_, _, _, _, var owner, var entity]
        && (account is null || owner == account)
        && (arn is null ? entity[(entity.LastIndexOf('/') + 1)..] == roleName : entity == arn.Split(':', 6)[5]);

    private DetailedPrincipal Describe(DetailNode entity, string kind, Action<string> missing)
    {
        var groups = entity.Items("GroupList").Select(name => Group(name, entity)).ToList();
        ImmutableArray<NamedPolicy> policies =
        [
            .. Inline(entity, kind), .. Attached(entity, missing),
            .. groups.SelectMany(group => Inline(group, "Group").Concat(Attached(group, missing))),
        ];
        var boundary = entity.Find("PermissionsBoundary") is { } limit ? Managed(limit.Text("PermissionsBoundaryArn"), limit, missing) : null;
        var tags = entity.Items("Tags").Select(tag => KeyValuePair.Create(tag.Text("Key"), tag.Text("Value")));
        var principal = new SimulatedPrincipal(entity.Text("Arn"), entity.Text($"{kind}Id"), [.. tags]);
        return new DetailedPrincipal(principal.Arn, new PolicySimulation(principal, policies, boundary));
    }

    private DetailNode Group(DetailNode name, DetailNode user) =>
        _root.Items("GroupDetailList").FirstOrDefault(group => group.Text("GroupName") == name.Value) ?? throw name.Fault($"The file has no group '{name.Value}', which {user.Text("Arn")} is in.");

    private static IEnumerable<NamedPolicy> Inline(DetailNode entity, string kind) =>
        entity.Items($"{kind}PolicyList").Select(policy => new NamedPolicy(policy.Text("PolicyName"), policy.Policy("PolicyDocument")));

    private IEnumerable<NamedPolicy> Attached(DetailNode entity, Action<string> missing) =>
        entity.Items("AttachedManagedPolicies").Select(policy => Managed(policy.Text("PolicyArn"), policy, missing));

    private NamedPolicy Managed(string arn, DetailNode attachment, Action<string> missing)
    {
        var policy = _root.Items("Policies").FirstOrDefault(policy => policy.Text("Arn") == arn);
        if (policy is null)
        {
            return KnownPolicy.Find(arn, missing) ?? throw attachment.Fault(
                "PolicyNotInDetails", $"The file does not have the policy {arn}, which is attached here.", "Write the file without --filter, or with AWSManagedPolicy and LocalManagedPolicy among its values.");
        }

        var version = policy.Items("PolicyVersionList").FirstOrDefault(version => version.Find("IsDefaultVersion") is { IsTrue: true })
            ?? throw policy.Fault($"The policy {arn} has no default version.");
        return new NamedPolicy(policy.Text("PolicyName"), version.Policy("Document"));
    }
}

namespace MlOps.Iam.Evaluation;

/// <summary>
/// Who makes a call, as policies see it.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html.
/// </summary>
public sealed record AuthorizationPrincipal
{
    private const string ServiceLinkedRolePath = ":role/aws-service-role/";

    /// <summary>Somebody who signs no request.</summary>
    public static AuthorizationPrincipal Anonymous { get; } = new() { Arn = "anonymous", IsAnonymous = true };

    /// <summary>
    /// The ARN of the user, of the role's or federated user's session, or of the account's root; a service principal's name where a service calls; the
    /// identity provider where its user asks for a role.
    /// </summary>
    public required string Arn { get; init; }

    /// <summary>What explanations call it, in the middle of a sentence; null for its ARN.</summary>
    internal string? Alias { get; init; }

    /// <summary>The account: twelve digits; null for a service, for an identity provider's user and for anybody who is anonymous.</summary>
    public string? AccountId { get; init; }

    /// <summary>The ARN of the role where this is a session of one; otherwise null.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The ARN of the IAM user where this is a session that the user got with <c>GetFederationToken</c>; otherwise null.</summary>
    public string? UserArn { get; init; }

    /// <summary>Whether it is the root user of its account, which identity policies do not limit.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Whether the call is not signed.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether it is an AWS service, or the user of an identity provider: no account has policies for it.</summary>
    public bool IsService => AccountId is null && !IsAnonymous;

    /// <summary>
    /// Whether it is a session of a service-linked role, which no policy of the organization limits.
    /// Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html#not-restricted-by-scp.
    /// </summary>
    internal bool IsServiceLinkedRole => RoleArn?.Contains(ServiceLinkedRolePath, StringComparison.Ordinal) == true;
}

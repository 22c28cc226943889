namespace MlOps.Iam.Evaluation;

/// <summary>Who makes a call, as policies see it.</summary>
public sealed record AuthorizationPrincipal
{
    /// <summary>The ARN of the user, of the role session or of the account's root; a service principal's name where a service calls.</summary>
    public required string Arn { get; init; }

    /// <summary>The account: twelve digits; null for a service.</summary>
    public string? AccountId { get; init; }

    /// <summary>The ARN of the role where this is a session of one; otherwise null.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Whether it is the root user of its account, which identity policies do not limit.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Whether it is an AWS service.</summary>
    public bool IsService => AccountId is null;
}

namespace MlOps.Iam.CloudTrail;

/// <summary>
/// Where a call came from and with which credentials, as its event tells. Sources:
/// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html (sourceIPAddress, vpcEndpointId),
/// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html (accessKeyId, principalId, mfaAuthenticated).
/// </summary>
internal sealed record CallOrigin
{
    /// <summary>The address that the request came from; null where the event has the name of a service in its place.</summary>
    public string? SourceIp { get; init; }

    /// <summary>The VPC endpoint that the request went through; null where the event has none.</summary>
    public string? VpcEndpointId { get; init; }

    /// <summary>Whether who called had proved themselves by a second factor; null where the event does not tell.</summary>
    public bool? HasMfa { get; init; }

    /// <summary>
    /// Whether the access key is one of a user or a root user, and no temporary one: its id begins with AKIA
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids).
    /// </summary>
    public bool IsLongTerm { get; init; }

    /// <summary>The unique id of who called, for a role's session with the session's name; null where the event does not tell.</summary>
    public string? UserId { get; init; }
}

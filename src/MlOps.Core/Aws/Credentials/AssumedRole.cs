namespace MlOps.Aws.Credentials;

/// <summary>A role and how a profile says to assume it.</summary>
/// <param name="ProfileName">The profile, for messages.</param>
/// <param name="RoleArn"><c>role_arn</c>.</param>
/// <param name="SessionName"><c>role_session_name</c>, or one made up.</param>
internal sealed record AssumedRole(string ProfileName, string RoleArn, string SessionName)
{
    /// <summary><c>external_id</c>; null where the role wants none.</summary>
    public string? ExternalId { get; init; }

    /// <summary><c>mfa_serial</c>; null where the role wants no code.</summary>
    public string? MfaSerial { get; init; }

    /// <summary><c>duration_seconds</c>; null for the role's default of an hour.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>The role and the profile; the external id is for the role's account alone.</summary>
    public override string ToString() => $"{RoleArn} of profile '{ProfileName}'";
}

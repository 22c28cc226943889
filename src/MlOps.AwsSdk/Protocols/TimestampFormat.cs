namespace MlOps.AwsSdk.Protocols;

/// <summary>How a point in time is written on the wire.</summary>
internal enum TimestampFormat
{
    /// <summary>The protocol's own: ISO 8601 in the query protocols, seconds since 1970 in JSON.</summary>
    OfProtocol,

    /// <summary>Whole milliseconds since 1970, which CloudWatch Logs has instead of timestamps.</summary>
    EpochMilliseconds,
}

#nullable enable

using System.Globalization;
using Amazon.Runtime.Internal.Util;

namespace MlOps.AwsSdk.Protocols;

/// <summary>Points in time as the protocols write them. What is read is in UTC, as in version 4 of the SDK.</summary>
internal static class Timestamps
{
    /// <summary>ISO 8601 in UTC, with milliseconds only where there are any.</summary>
    public static string ToIso8601(DateTime time) => StringUtils.FromDateTimeToISO8601WithOptionalMs(time);

    public static DateTime FromIso8601(string text) => DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    /// <summary>Seconds since 1970, to the millisecond; whole seconds are written without a fraction.</summary>
    public static decimal ToEpochSeconds(DateTime time)
    {
        var milliseconds = ToEpochMilliseconds(time);
        return milliseconds % 1000 == 0 ? milliseconds / 1000 : milliseconds / 1000m;
    }

    public static DateTime FromEpochSeconds(double seconds) =>
        DateTime.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000, MidpointRounding.AwayFromZero));

    public static long ToEpochMilliseconds(DateTime time) =>
        (long)Math.Round((time.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds, MidpointRounding.AwayFromZero);

    public static DateTime FromEpochMilliseconds(long milliseconds) => DateTime.UnixEpoch.AddMilliseconds(milliseconds);
}

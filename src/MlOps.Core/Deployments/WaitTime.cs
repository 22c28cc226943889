using System.Globalization;

namespace MlOps.Deployments;

/// <summary>A time to wait as users write it.</summary>
public static class WaitTime
{
    // Nothing of AWS takes as long, and a time near the longest that there is cannot be added to a date.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>Reads a plain number as minutes, anything else as hours, minutes and seconds with colons. .NET takes a plain number as days.</summary>
    /// <param name="text">The text, for example <c>30</c>, <c>1.5</c> or <c>01:30:00</c>.</param>
    /// <param name="time">The time, longer than nothing and no longer than a year.</param>
    /// <returns>Whether it is a time to wait.</returns>
    public static bool TryParse(string? text, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes))
        {
            time = minutes > 0 && minutes <= Longest.TotalMinutes ? TimeSpan.FromMinutes(minutes) : TimeSpan.Zero;
        }
        else if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time))
        {
            return false;
        }

        return IsTime(time);
    }

    /// <summary>Whether a time is one to wait: longer than nothing, and no longer than a year.</summary>
    /// <param name="time">The time.</param>
    public static bool IsTime(TimeSpan time) => time > TimeSpan.Zero && time <= Longest;
}

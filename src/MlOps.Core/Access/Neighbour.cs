using System.Globalization;

namespace MlOps.Access;

/// <summary>
/// Makes the value beside another one, for conditions that do not hold of the value itself
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric; dates are in ISO 8601 or seconds since 1970).
/// </summary>
internal static class Neighbour
{
    private const decimal MostNumber = 1_000_000_000_000_000;
    private const int SecondsOfDay = 86_400;

    /// <summary>The next number; null where the text is none.</summary>
    /// <param name="text">The number.</param>
    /// <param name="step">1 upwards, -1 downwards.</param>
    public static string? OfNumber(string text, int step) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < MostNumber
        ? (number + step).ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The same time of the next day; null where the text is no date.</summary>
    /// <param name="text">The date.</param>
    /// <param name="step">1 forwards, -1 back.</param>
    public static string? OfDate(string text, int step)
    {
        if (text.All(char.IsAsciiDigit) && text.Length > 4)
        {
            return OfNumber(text, step * SecondsOfDay);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) && date.Year is > 1 and < 9999
            ? date.AddDays(step).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;
    }
}

using System.Globalization;

namespace MlOps.Sandbox.Wire;

/// <summary>How text is written on the wire.</summary>
internal static class WireText
{
    /// <summary>Reads <c>a=b&amp;c=d</c>, in order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ParseForm(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            pairs.Add(equals < 0
                ? new(Unescape(part), string.Empty)
                : new(Unescape(part[..equals]), Unescape(part[(equals + 1)..])));
        }

        return pairs;
    }

    /// <summary>A moment in ISO 8601 with milliseconds, as the query protocols write it.</summary>
    public static string Iso8601(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads a moment in ISO 8601; null where the text is something else.</summary>
    public static DateTimeOffset? ParseIso8601(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MlOps.Sandbox.Services;

/// <summary>One page of a listing.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="NextToken">What asks for the next; null on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);

/// <summary>Cuts listings into pages.</summary>
internal static class Page
{
    /// <summary>A page of a listing.</summary>
    /// <param name="items">The whole listing, in a lasting order.</param>
    /// <param name="token">What the call before gave; null for the first page.</param>
    /// <param name="size">How many items a page has.</param>
    /// <param name="invalid">The refusal of a token that no call gave.</param>
    public static Page<T> Of<T>(IEnumerable<T> items, string? token, int size, Func<ServiceException>? invalid = null)
    {
        var start = token is null or "" ? 0 : Start(token) ?? throw (invalid?.Invoke() ?? new ServiceException("InvalidNextToken", "The specified token is not valid."));
        var all = items as IReadOnlyList<T> ?? [.. items];
        var page = all.Skip(start).Take(size).ToArray();
        return new Page<T>(page, start + page.Length < all.Count ? Token(start + page.Length) : null);
    }

    /// <summary>Adds a token to an answer, where there is one.</summary>
    public static JsonObject With(this JsonObject answer, string member, string? token)
    {
        if (token is not null)
        {
            answer[member] = token;
        }

        return answer;
    }

    /// <summary>A JSON array of a sequence.</summary>
    public static JsonArray ToJsonArray(this IEnumerable<JsonNode?> items) => new([.. items]);

    private static string Token(int start) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"sandbox:{start.ToString(CultureInfo.InvariantCulture)}"));

    private static int? Start(string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(bytes, 0, length);
        return text.StartsWith("sandbox:", StringComparison.Ordinal) && int.TryParse(text.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : null;
    }
}

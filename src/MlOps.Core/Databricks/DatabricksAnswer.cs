using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlOps.Databricks;

/// <summary>What a workspace answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The text, without the token.</param>
/// <param name="RequestId">Databricks' id of the request; null where it gave none.</param>
/// <param name="Location">Where the answer leads to; null where it leads nowhere.</param>
/// <param name="RetryAfter">When to ask again; null where the answer does not say.</param>
internal sealed partial record DatabricksAnswer(HttpStatusCode Status, string Body, string? RequestId, string? Location, TimeSpan? RetryAfter)
{
    private const int LongestText = 1000;

    /// <summary>Whether the call went well.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Whether Databricks asks to be asked again later, by the statuses for which its own SDKs do that.</summary>
    public bool IsBusy => Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    /// <summary>Databricks' error code, for example <c>INVALID_PARAMETER_VALUE</c>; null where it gave none.</summary>
    public string? ErrorCode => Json is { } body ? Text(body, "error_code") : null;

    /// <summary>What Databricks says of an error: its message, or the text of a page, in one line.</summary>
    public string Message
    {
        get
        {
            var said = Json is { } body ? Text(body, "message") ?? Text(body, "error") ?? "" : Title().Match(Body) is { Success: true } title ? title.Groups["text"].Value : IsPage ? "" : Body;
            var line = Spaces().Replace(said, " ").Trim();
            return line.Length > LongestText ? $"{line[..LongestText]} …" : line;
        }
    }

    /// <summary>Whether it is a page for people.</summary>
    public bool IsPage => Body.TrimStart().StartsWith('<');

    /// <summary>The body as JSON; null where it is no object.</summary>
    public JsonElement? Json
    {
        get
        {
            try
            {
                using var document = JsonDocument.Parse(Body);
                return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("<(pre|title)>(?<text>.*?)</(pre|title)>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Title();

    // Marks that move a terminal's cursor or turn the direction of reading are no part of a message.
    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}

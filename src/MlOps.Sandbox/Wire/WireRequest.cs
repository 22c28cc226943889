using System.Text;

namespace MlOps.Sandbox.Wire;

/// <summary>An HTTP request as it arrived, in process or over loopback.</summary>
internal sealed class WireRequest
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a request over.</summary>
    public WireRequest(string method, Uri url, IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        Method = method;
        Url = url;
        foreach (var (name, value) in headers)
        {
            _headers[name] = _headers.TryGetValue(name, out var earlier) ? $"{earlier},{value}" : value;
        }

        Body = body;
        Query = WireText.ParseForm(url.Query.TrimStart('?'));
    }

    /// <summary>The HTTP method in capitals.</summary>
    public string Method { get; }

    /// <summary>The whole address.</summary>
    public Uri Url { get; }

    /// <summary>The body, with any transfer coding of S3 still on it.</summary>
    public byte[] Body { get; }

    /// <summary>The parameters of the address, decoded; an empty value where there is none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>All headers.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>A header; null where it is absent.</summary>
    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>A parameter of the address; null where it is absent.</summary>
    public string? Parameter(string name)
    {
        foreach (var (key, value) in Query)
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The body as text.</summary>
    public string BodyText() => Encoding.UTF8.GetString(Body);
}

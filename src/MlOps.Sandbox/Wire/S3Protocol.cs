using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.Wire;

/// <summary>
/// The REST-XML protocol of S3. Calls and answers keep the form of the XML: an element that stands several times is a list. Headers
/// and body of an answer are its members <see cref="HeadersMember"/> and <see cref="BodyMember"/>.
/// </summary>
internal sealed partial class S3Protocol : IWireProtocol
{
    /// <summary>The member of an answer that becomes headers.</summary>
    public const string HeadersMember = "$headers";

    /// <summary>The member of a call or an answer that is the body: base 64.</summary>
    public const string BodyMember = "$body";

    /// <summary>The member of a call that has the XML of the body.</summary>
    public const string DocumentMember = "$document";

    private static readonly XNamespace Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    // Parameters that say something about signing or the client, and select no operation.
    private static readonly string[] Selectors =
    [
        .. S3Route.All.Where(route => route.Selector is not null).Select(route => route.Selector!).Distinct(StringComparer.Ordinal),
        "acl", "cors", "lifecycle", "logging", "notification", "ownershipControls", "policyStatus", "replication", "requestPayment", "website",
        "accelerate", "object-lock", "uploads", "uploadId", "retention", "legal-hold", "torrent", "attributes", "restore", "select",
    ];

    private bool _isHead;

    /// <inheritdoc/>
    public WireCall Read(WireRequest request)
    {
        _isHead = request.Method == "HEAD";
        var (bucket, key) = Place(request.Url);
        var level = bucket is null ? S3Level.Service : key is null ? S3Level.Bucket : S3Level.Object;
        var selector = Selectors.FirstOrDefault(name => request.Parameter(name) is not null);
        var route = S3Route.All.FirstOrDefault(route => route.Method == request.Method && route.Level == level && route.Selector == selector)
            ?? throw new ServiceException("NotImplemented", $"The sandbox does not have this operation of S3: {request.Method} {level} {selector}.", 501);
        var input = new JsonObject { ["Bucket"] = bucket, ["Key"] = key };
        foreach (var (name, value) in request.Query.Where(parameter => parameter.Key != selector || parameter.Value.Length > 0))
        {
            input[name] = value;
        }

        foreach (var (name, value) in request.Headers.Where(header => header.Key.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)))
        {
            input[name.ToLowerInvariant()] = value;
        }

        input["Content-Type"] = request.Header("Content-Type");
        ReadBody(request, input);
        return new WireCall("s3", route.Operation, input);
    }

    /// <inheritdoc/>
    public WireResponse WriteAnswer(WireCall call, JsonObject answer, string requestId)
    {
        var route = S3Route.All.First(route => route.Operation == call.Operation);
        var headers = Headers(requestId);
        foreach (var (name, value) in answer[HeadersMember] as JsonObject ?? [])
        {
            headers[name] = value!.GetValue<string>();
        }

        if (answer[BodyMember] is { } body)
        {
            return new WireResponse
            {
                Status = route.Status,
                ContentType = headers.Remove("Content-Type", out var type) ? type : "application/octet-stream",
                Headers = headers,
                Body = body.GetValue<byte[]>(),
            };
        }

        if (route.Root is null)
        {
            return new WireResponse { Status = route.Status, Headers = headers };
        }

        answer.Remove(HeadersMember);
        var root = new XElement(Namespace + route.Root);
        AddMembers(root, answer);
        return Write(route.Status, root, headers);
    }

    /// <inheritdoc/>
    public WireResponse WriteError(WireCall? call, ServiceException error, string requestId)
    {
        var headers = Headers(requestId);
        foreach (var (name, value) in error.Details)
        {
            headers[name] = value!.GetValue<string>();
        }

        if (_isHead)
        {
            return new WireResponse { Status = error.StatusCode, Headers = headers };
        }

        var root = new XElement(
            "Error",
            new XElement("Code", error.Code),
            new XElement("Message", error.Message),
            new XElement("RequestId", requestId),
            new XElement("HostId", "sandbox"));
        return Write(error.StatusCode, root, headers);
    }

    private static Dictionary<string, string> Headers(string requestId) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["x-amz-request-id"] = requestId,
        ["x-amz-id-2"] = "sandbox",
    };

    private static WireResponse Write(int status, XElement root, Dictionary<string, string> headers) => new()
    {
        Status = status,
        ContentType = "application/xml",
        Headers = headers,
        Body = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting)),
    };

    /// <summary>The bucket and key of an address: the bucket in the host's name or as the first part of the path.</summary>
    private static (string? Bucket, string? Key) Place(Uri url)
    {
        var path = url.AbsolutePath.TrimStart('/');
        var virtualHost = IPAddress.TryParse(url.Host, out _) ? Match.Empty : VirtualHost().Match(url.Host);
        if (virtualHost.Success)
        {
            return (virtualHost.Groups["bucket"].Value, path.Length == 0 ? null : Uri.UnescapeDataString(path));
        }

        if (path.Length == 0)
        {
            return (null, null);
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || slash == path.Length - 1
            ? (Uri.UnescapeDataString(path.TrimEnd('/')), null)
            : (Uri.UnescapeDataString(path[..slash]), Uri.UnescapeDataString(path[(slash + 1)..]));
    }

    private static void ReadBody(WireRequest request, JsonObject input)
    {
        var body = AwsChunked.Decode(request);
        if (body.Length == 0)
        {
            return;
        }

        input[BodyMember] = JsonValue.Create(body);
        if (input["Key"] is not null || body[0] != (byte)'<')
        {
            return;
        }

        try
        {
            using var stream = new MemoryStream(body);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            input[DocumentMember] = ToJson(XElement.Load(reader));
        }
        catch (XmlException)
        {
            throw new ServiceException("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        }
    }

    private static JsonNode ToJson(XElement element)
    {
        if (!element.HasElements)
        {
            return JsonValue.Create(element.Value);
        }

        var members = new JsonObject();
        foreach (var group in element.Elements().GroupBy(child => child.Name.LocalName))
        {
            JsonNode?[] values = [.. group.Select(ToJson)];
            members[group.Key] = values.Length == 1 ? values[0] : new JsonArray(values);
        }

        return members;
    }

    private static void AddMembers(XElement parent, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            foreach (var item in value is JsonArray several ? [.. several] : (JsonNode?[])[value])
            {
                if (item is JsonObject child)
                {
                    var element = new XElement(Namespace + name);
                    AddMembers(element, child);
                    parent.Add(element);
                }
                else if (item is not null && name == "$text")
                {
                    parent.Value = item.GetValue<string>();
                }
                else if (item is not null)
                {
                    parent.Add(new XElement(Namespace + name, Scalar(item)));
                }
            }
        }
    }

    private static string Scalar(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => Convert.ToString(value.ToJsonString(), CultureInfo.InvariantCulture)!,
    };

    [GeneratedRegex(@"^(?<bucket>.+?)\.s3(-fips)?(\.dualstack)?(\.[a-z0-9-]+)?\.(amazonaws\.|c2s\.|sc2s\.|cloud\.|csp\.)", RegexOptions.ExplicitCapture)]
    private static partial Regex VirtualHost();
}

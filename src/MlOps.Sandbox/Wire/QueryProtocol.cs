using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.Wire;

/// <summary>
/// The AWS query protocol and EC2's form of it: parameters of a form one way, XML the other.
/// Sources: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html and https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html.
/// </summary>
internal sealed class QueryProtocol(string service) : IWireProtocol
{
    private const string Xml = "text/xml";
    private readonly bool _isEc2 = service == "ec2";
    private readonly IReadOnlySet<string> _maps = WireShapes.MapsOf(service);
    private readonly XNamespace _namespace = WireShapes.NamespaceOf(service);

    /// <inheritdoc/>
    public WireCall Read(WireRequest request)
    {
        var form = request.Method == "POST" ? WireText.ParseForm(request.BodyText()) : request.Query;
        var root = new Branch();
        string? action = null;
        foreach (var (name, value) in form)
        {
            switch (name)
            {
                case "Action":
                    action = value;
                    break;
                case "Version":
                    break;
                default:
                    root.Add(name.Split('.'), value);
                    break;
            }
        }

        if (action is null)
        {
            throw new ServiceException("MissingAction", "The request must contain the parameter Action.");
        }

        return new WireCall(service, action, (JsonObject)root.ToJson(_isEc2 ? WireShapes.Ec2InputName : null));
    }

    /// <inheritdoc/>
    public WireResponse WriteAnswer(WireCall call, JsonObject answer, string requestId)
    {
        var root = new XElement(_namespace + $"{call.Operation}Response");
        if (_isEc2)
        {
            root.Add(new XElement(_namespace + "requestId", requestId));
            AddMembers(root, answer);
        }
        else
        {
            var result = new XElement(_namespace + $"{call.Operation}Result");
            AddMembers(result, answer);
            root.Add(result, new XElement(_namespace + "ResponseMetadata", new XElement(_namespace + "RequestId", requestId)));
        }

        return Write(200, root, requestId);
    }

    /// <inheritdoc/>
    public WireResponse WriteError(WireCall? call, ServiceException error, string requestId)
    {
        var code = WireShapes.ErrorCode(service, error);
        var root = _isEc2
            ? new XElement(
                "Response",
                new XElement("Errors", new XElement("Error", new XElement("Code", code), new XElement("Message", error.Message))),
                new XElement("RequestID", requestId))
            : new XElement(
                _namespace + "ErrorResponse",
                new XElement(
                    _namespace + "Error",
                    new XElement(_namespace + "Type", error.StatusCode >= 500 ? "Receiver" : "Sender"),
                    new XElement(_namespace + "Code", code),
                    new XElement(_namespace + "Message", error.Message)),
                new XElement(_namespace + "RequestId", requestId));
        return Write(error.StatusCode, root, requestId);
    }

    private static WireResponse Write(int status, XElement root, string requestId) => new()
    {
        Status = status,
        ContentType = Xml,
        Headers = new Dictionary<string, string> { ["x-amzn-RequestId"] = requestId },
        Body = Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)),
    };

    private static string Scalar(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToJsonString(),
    };

    private void AddMembers(XElement parent, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                parent.Add(Element(_isEc2 ? WireShapes.Ec2OutputName(name) : name, name, value));
            }
        }
    }

    private XElement Element(string wireName, string name, JsonNode value)
    {
        var element = new XElement(_namespace + wireName);
        switch (value)
        {
            case JsonObject map when _maps.Contains(name):
                foreach (var (key, item) in map)
                {
                    element.Add(new XElement(
                        _namespace + "entry",
                        new XElement(_namespace + "key", key),
                        Element("value", "value", item ?? string.Empty)));
                }

                break;
            case JsonObject members:
                AddMembers(element, members);
                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    element.Add(Element(_isEc2 ? "item" : "member", "member", item ?? string.Empty));
                }

                break;
            default:
                // XML 1.0 has no control characters; no service of AWS returns any.
                element.Value = Scalar(value);
                break;
        }

        return element;
    }

    /// <summary>Parameters by their dotted names: <c>Tags.member.1.Key</c>.</summary>
    private sealed class Branch
    {
        private readonly Dictionary<string, Branch> _children = new(StringComparer.Ordinal);
        private string? _value;

        public void Add(ReadOnlySpan<string> path, string value)
        {
            if (path.IsEmpty)
            {
                _value = value;
                return;
            }

            if (!_children.TryGetValue(path[0], out var child))
            {
                _children[path[0]] = child = new Branch();
            }

            child.Add(path[1..], value);
        }

        public JsonNode ToJson(Func<string, bool, string>? rename)
        {
            if (_children.Count == 0)
            {
                return _value is null ? new JsonObject() : JsonValue.Create(_value);
            }

            if (_children.Count == 1 && _children.TryGetValue("member", out var list) && list.IsNumbered)
            {
                return list.Items(rename);
            }

            if (_children.Count == 1 && _children.TryGetValue("entry", out var map) && map.IsNumbered)
            {
                return map.Entries(rename);
            }

            return IsNumbered ? Items(rename) : Members(rename);
        }

        private bool IsNumbered =>
            _children.Count > 0 && _children.Keys.All(key => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _));

        private IEnumerable<Branch> InOrder() =>
            _children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)).Select(child => child.Value);

        private JsonArray Items(Func<string, bool, string>? rename) => new([.. InOrder().Select(item => (JsonNode?)item.ToJson(rename))]);

        private JsonObject Entries(Func<string, bool, string>? rename)
        {
            var map = new JsonObject();
            foreach (var entry in InOrder())
            {
                map[entry._children["key"]._value ?? string.Empty] = entry._children["value"].ToJson(rename);
            }

            return map;
        }

        private JsonObject Members(Func<string, bool, string>? rename)
        {
            var members = new JsonObject();
            foreach (var (name, child) in _children)
            {
                members[rename is null ? name : rename(name, child.IsNumbered)] = child.ToJson(rename);
            }

            return members;
        }
    }
}

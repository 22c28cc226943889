#nullable enable

using System.Collections;
using System.Globalization;
using System.Net;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace MlOps.AwsSdk.Protocols;

/// <summary>Reads the XML answers of AWS Query and of EC2 into a response class.</summary>
internal sealed class XmlModelUnmarshaller(ServiceModel service, Type responseType) : XmlResponseUnmarshaller
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // Stack outputs and policies may hold control characters, which services send as references.
        CheckCharacters = false,
    };

    private readonly bool _ec2 = service.Protocol == Protocol.Ec2Query;
    private readonly string _result = responseType.Name[..^"Response".Length] + "Result";

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var shape = Shape.Of(responseType);
        var response = (AmazonWebServiceResponse)shape.Create();
        response.ResponseMetadata = new ResponseMetadata();
        using var reader = XmlReader.Create(input.Stream, Settings);
        reader.MoveToContent();
        ReadChildren(reader, name =>
        {
            if (name is "requestId")
            {
                response.ResponseMetadata.RequestId = reader.ReadElementContentAsString();
            }
            else if (name is "ResponseMetadata")
            {
                ReadResponseMetadata(reader, response.ResponseMetadata);
            }
            else if (_ec2)
            {
                ReadMember(reader, name, shape, response);
            }
            else if (name == _result)
            {
                ReadMembers(reader, shape, response);
            }
            else
            {
                reader.Skip();
            }
        });
        return response;
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var error = new ErrorResponse
        {
            Message = $"The service answered {(int)statusCode} ({statusCode}) without an error of its own.",
            StatusCode = statusCode,
        };
        try
        {
            ReadError(input.Stream, error);
        }
        catch (XmlException)
        {
            // Whatever stands between here and the service answers in words of its own; the status says what the retry policy needs.
        }

        return service.ExceptionOf(error, innerException, statusCode);
    }

    private static void ReadError(Stream body, ErrorResponse error)
    {
        using var reader = XmlReader.Create(body, Settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                ReadErrorElement(reader, error);
            }
        }
    }

    /// <summary>EC2 nests errors deeper than AWS Query does and writes RequestID; else the words are the same.</summary>
    private static void ReadErrorElement(XmlReader reader, ErrorResponse error)
    {
        switch (reader.LocalName)
        {
            case "Code":
                error.Code = ReadText(reader);
                break;
            case "Message":
                error.Message = ReadText(reader);
                break;
            case "RequestId" or "RequestID":
                error.RequestId = ReadText(reader);
                break;
            case "Type":
                error.Type = ReadText(reader) switch
                {
                    "Sender" => ErrorType.Sender,
                    "Receiver" => ErrorType.Receiver,
                    _ => ErrorType.Unknown,
                };
                break;
            default:
                break;
        }
    }

    /// <summary>The text of the element the reader stands on; the reader stays within, so that the caller's next read leaves it.</summary>
    private static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        reader.Read();
        return reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace ? reader.Value : "";
    }

    private static void ReadResponseMetadata(XmlReader reader, ResponseMetadata metadata) => ReadChildren(reader, name =>
    {
        if (name is "RequestId")
        {
            metadata.RequestId = reader.ReadElementContentAsString();
        }
        else
        {
            reader.Skip();
        }
    });

    /// <summary>Calls back on each child element; the callback must read past the element it is given.</summary>
    private static void ReadChildren(XmlReader reader, Action<string> child)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        reader.ReadStartElement();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                child(reader.LocalName);
            }
            else
            {
                reader.Read();
            }
        }

        reader.ReadEndElement();
    }

    private void ReadMembers(XmlReader reader, Shape shape, object target) =>
        ReadChildren(reader, name => ReadMember(reader, name, shape, target));

    private void ReadMember(XmlReader reader, string name, Shape shape, object target)
    {
        if (shape.Find(name) is not { } member)
        {
            reader.Skip();
            return;
        }

        switch (member.Type.Kind)
        {
            case WireKind.List:
                ReadList(reader, member, target);
                break;
            case WireKind.Map:
                ReadMap(reader, member, target);
                break;
            default:
                var value = member.Wire?.Value is { } inner ? ReadInner(reader, inner, member.Type) : ReadValue(reader, member.Type);
                if (value is not null)
                {
                    member.Set(target, value);
                }

                break;
        }
    }

    /// <summary>A list is made when its first item comes: XML cannot tell an empty list from none, so none is what both become.</summary>
    private void ReadList(XmlReader reader, ShapeMember member, object target)
    {
        if (member.IsFlattened)
        {
            Add(ReadValue(reader, member.Type.Element!));
            return;
        }

        var item = member.Wire?.Item ?? (_ec2 ? "item" : "member");
        ReadChildren(reader, name =>
        {
            if (name == item)
            {
                Add(ReadValue(reader, member.Type.Element!));
            }
            else
            {
                reader.Skip();
            }
        });

        void Add(object? value)
        {
            if (member.Get(target) is not IList list)
            {
                member.Set(target, list = member.Type.CreateList());
            }

            list.Add(value);
        }
    }

    private void ReadMap(XmlReader reader, ShapeMember member, object target)
    {
        if (member.IsFlattened)
        {
            ReadEntry(reader, member, target);
            return;
        }

        ReadChildren(reader, name =>
        {
            if (name is "entry")
            {
                ReadEntry(reader, member, target);
            }
            else
            {
                reader.Skip();
            }
        });
    }

    private void ReadEntry(XmlReader reader, ShapeMember member, object target)
    {
        string? key = null;
        object? value = null;
        ReadChildren(reader, name =>
        {
            switch (name)
            {
                case "key":
                    key = reader.ReadElementContentAsString();
                    break;
                case "value":
                    value = ReadValue(reader, member.Type.Element!);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        });
        if (member.Get(target) is not IDictionary map)
        {
            member.Set(target, map = member.Type.CreateMap());
        }

        map[key!] = value;
    }

    private object? ReadInner(XmlReader reader, string inner, WireType type)
    {
        object? value = null;
        ReadChildren(reader, name =>
        {
            if (name == inner)
            {
                value = ReadValue(reader, type);
            }
            else
            {
                reader.Skip();
            }
        });
        return value;
    }

    private object? ReadValue(XmlReader reader, WireType type)
    {
        if (type.Kind == WireKind.Structure)
        {
            var structure = type.Shape.Create();
            ReadMembers(reader, type.Shape, structure);
            return structure;
        }

        return Parse(reader.ReadElementContentAsString(), type);
    }

    /// <summary>An empty element is an empty text, but no number, truth value or point in time.</summary>
    private static object? Parse(string text, WireType type) => type.Kind switch
    {
        WireKind.String => text,
        _ when text.Length == 0 => null,
        WireKind.Constant => type.FindValue(text),
        WireKind.Boolean => bool.Parse(text),
        WireKind.Integer => int.Parse(text, CultureInfo.InvariantCulture),
        WireKind.Long => long.Parse(text, CultureInfo.InvariantCulture),
        WireKind.Float => float.Parse(text, CultureInfo.InvariantCulture),
        WireKind.Double => double.Parse(text, CultureInfo.InvariantCulture),
        WireKind.Timestamp => Timestamps.FromIso8601(text),
        WireKind.Blob => new MemoryStream(Convert.FromBase64String(text)),
        _ => throw new FormatException($"The XML protocols have no text for a {type.Kind} within a list or map."),
    };
}

#nullable enable

using System.Buffers;
using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace MlOps.AwsSdk.Protocols;

/// <summary>Writes requests as one JSON object, with the operation in a header: AWS JSON 1.1.</summary>
internal sealed class JsonRequestMarshaller(ServiceModel service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    // What is written goes to AWS, never into HTML, so only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, service.ServiceId) { HttpMethod = "POST", ResourcePath = "/" };
        request.Headers["X-Amz-Target"] = $"{service.TargetPrefix}.{ServiceModel.OperationOf(input)}";
        request.Headers[HeaderKeys.ContentTypeHeader] = "application/x-amz-json-1.1";
        request.Headers[HeaderKeys.XAmzApiVersion] = service.ApiVersion;
        request.Content = Write(input);
        return request;
    }

    private static byte[] Write(AmazonWebServiceRequest input)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            WriteStructure(writer, Shape.Of(input.GetType()), input);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteStructure(Utf8JsonWriter writer, Shape shape, object owner)
    {
        writer.WriteStartObject();
        foreach (var member in shape.Members)
        {
            if (member.GetForRequest(owner) is { } value && !IsUnsetCollection(value))
            {
                writer.WritePropertyName(member.WireName);
                WriteValue(writer, member.Type, value);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Where the SDK is told to make collections, an empty one means that nobody set it.</summary>
    private static bool IsUnsetCollection(object value) => value is ICollection { Count: 0 } && AWSConfigs.InitializeCollections;

    private static void WriteValue(Utf8JsonWriter writer, WireType type, object? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        switch (type.Kind)
        {
            case WireKind.Structure:
                WriteStructure(writer, type.Shape, value);
                break;
            case WireKind.List:
                WriteList(writer, type.Element!, (IList)value);
                break;
            case WireKind.Map:
                WriteMap(writer, type.Element!, (IDictionary)value);
                break;
            default:
                WriteScalar(writer, type, value);
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, WireType type, IList list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            WriteValue(writer, type, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, WireType type, IDictionary map)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            writer.WritePropertyName((string)entry.Key);
            WriteValue(writer, type, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter writer, WireType type, object value)
    {
        switch (type.Kind)
        {
            case WireKind.Boolean:
                writer.WriteBooleanValue((bool)value);
                break;
            case WireKind.Integer:
                writer.WriteNumberValue((int)value);
                break;
            case WireKind.Long:
                writer.WriteNumberValue((long)value);
                break;
            case WireKind.Float:
                writer.WriteNumberValue((float)value);
                break;
            case WireKind.Double:
                writer.WriteNumberValue((double)value);
                break;
            case WireKind.Timestamp when type.Timestamp == TimestampFormat.EpochMilliseconds:
                writer.WriteNumberValue(Timestamps.ToEpochMilliseconds((DateTime)value));
                break;
            case WireKind.Timestamp:
                writer.WriteNumberValue(Timestamps.ToEpochSeconds((DateTime)value));
                break;
            case WireKind.Blob:
                writer.WriteBase64StringValue(((MemoryStream)value).ToArray());
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}

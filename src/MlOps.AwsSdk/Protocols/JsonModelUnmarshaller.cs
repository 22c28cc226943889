#nullable enable

using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace MlOps.AwsSdk.Protocols;

/// <summary>Reads the answers of AWS JSON 1.1 into a response class.</summary>
internal sealed class JsonModelUnmarshaller(ServiceModel service, Type responseType) : JsonResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        var shape = Shape.Of(responseType);
        var response = (AmazonWebServiceResponse)shape.Create();
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        if (body.Length > 0)
        {
            using var document = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
            ReadMembers(document.RootElement, shape, response);
        }

        return response;
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        return service.ExceptionOf(error, innerException, statusCode);
    }

    private static void ReadMembers(JsonElement json, Shape shape, object target)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (shape.Find(property.Name) is { } member && Read(property.Value, member.Type) is { } value)
            {
                member.Set(target, value);
            }
        }
    }

    private static object? Read(JsonElement json, WireType type) => json.ValueKind == JsonValueKind.Null ? null : type.Kind switch
    {
        WireKind.String => json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText(),
        WireKind.Constant => type.FindValue(json.GetString()!),
        WireKind.Boolean => json.GetBoolean(),
        WireKind.Integer => json.GetInt32(),
        WireKind.Long => json.GetInt64(),
        WireKind.Float => (float)ReadNumber(json),
        WireKind.Double => ReadNumber(json),
        WireKind.Timestamp => ReadTimestamp(json, type.Timestamp),
        WireKind.Blob => new MemoryStream(json.GetBytesFromBase64()),
        WireKind.List => ReadList(json, type),
        WireKind.Map => ReadMap(json, type),
        _ => ReadStructure(json, type.Shape),
    };

    private static object ReadStructure(JsonElement json, Shape shape)
    {
        var value = shape.Create();
        ReadMembers(json, shape, value);
        return value;
    }

    private static System.Collections.IList ReadList(JsonElement json, WireType type)
    {
        var list = type.CreateList();
        foreach (var item in json.EnumerateArray())
        {
            list.Add(Read(item, type.Element!));
        }

        return list;
    }

    private static System.Collections.IDictionary ReadMap(JsonElement json, WireType type)
    {
        var map = type.CreateMap();
        foreach (var entry in json.EnumerateObject())
        {
            map[entry.Name] = Read(entry.Value, type.Element!);
        }

        return map;
    }

    /// <summary>JSON has no number for NaN and the infinities, so services send their names.</summary>
    private static double ReadNumber(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? json.GetDouble()
        : json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var other => throw new FormatException($"'{other}' is not a number."),
        };

    private static DateTime ReadTimestamp(JsonElement json, TimestampFormat format) => (json.ValueKind, format) switch
    {
        (JsonValueKind.String, _) => Timestamps.FromIso8601(json.GetString()!),
        (_, TimestampFormat.EpochMilliseconds) => Timestamps.FromEpochMilliseconds(json.GetInt64()),
        _ => Timestamps.FromEpochSeconds(json.GetDouble()),
    };
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlOps.CloudFormation.Templates;

/// <summary>Template values as JSON and back. An intrinsic is an object with its long name as only key.</summary>
public static class TemplateJson
{
    /// <summary>The value as JSON text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indented">Whether to indent by two spaces; otherwise the smallest form.</param>
    public static string Write(TemplateValue value, bool indented)
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>();

        // Templates are not embedded in HTML, so only what JSON itself demands is escaped.
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(writer, value);
        }

        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return indented ? text.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n" : text;
    }

    /// <summary>Text as it is, all else as JSON: what CloudFormation shows as a value.</summary>
    /// <param name="value">The value; null where there is none.</param>
    public static string? TextOf(TemplateValue? value) => value switch
    {
        null => null,
        TemplateScalar or TemplateUnknown => value.ToString(),
        _ => Write(value, indented: false),
    };

    /// <summary>The value as a JSON node; null for JSON's null.</summary>
    public static JsonNode? ToNode(TemplateValue value) => value switch
    {
        TemplateScalar { Value: string text } => JsonValue.Create(text),
        TemplateScalar { Value: bool flag } => JsonValue.Create(flag),
        TemplateScalar { Value: long number } => JsonValue.Create(number),
        TemplateScalar { Value: double number } => JsonValue.Create(number),
        TemplateUnknown => JsonValue.Create(TemplateUnknown.Placeholder),
        TemplateList list => new JsonArray([.. list.Select(ToNode)]),
        TemplateMap map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, ToNode(entry.Value)))),
        TemplateIntrinsic call => new JsonObject { [call.Name] = ToNode(call.Argument) },
        _ => null,
    };

    /// <summary>A JSON node without intrinsics as a value: <c>{"Ref": …}</c> stays a map.</summary>
    public static TemplateValue FromNode(JsonNode? node) => node switch
    {
        null => new TemplateScalar(null),
        JsonArray array => new TemplateList([.. array.Select(FromNode)]),
        JsonObject map => new TemplateMap([.. map.Select(entry => KeyValuePair.Create(entry.Key, FromNode(entry.Value)))]),
        _ => FromScalar(node.AsValue()),
    };

    /// <summary>The value as plain objects: strings, numbers, Booleans, null, lists, and dictionaries in template order.</summary>
    public static object? ToPlain(TemplateValue value) => value switch
    {
        TemplateScalar scalar => scalar.Value,
        TemplateUnknown => TemplateUnknown.Placeholder,
        TemplateList list => list.Select(ToPlain).ToArray(),
        TemplateMap map => ToPlainMap(map),
        TemplateIntrinsic call => new OrderedMap<object?>([KeyValuePair.Create(call.Name, ToPlain(call.Argument))]),
        _ => null,
    };

    /// <summary>The map as a dictionary of plain objects, in template order.</summary>
    public static IReadOnlyDictionary<string, object?> ToPlainMap(TemplateMap map) =>
        new OrderedMap<object?>([.. map.Select(entry => KeyValuePair.Create(entry.Key, ToPlain(entry.Value)))]);

    private static TemplateScalar FromScalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => new TemplateScalar(value.GetValue<string>()),
        JsonValueKind.True => new TemplateScalar(true),
        JsonValueKind.False => new TemplateScalar(false),
        _ when value.TryGetValue<long>(out var whole) => new TemplateScalar(whole),
        _ when value.TryGetValue<int>(out var small) => new TemplateScalar((long)small),
        _ => new TemplateScalar(double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static void Write(Utf8JsonWriter writer, TemplateValue value)
    {
        switch (value)
        {
            case TemplateScalar scalar:
                WriteScalar(writer, scalar.Value);
                break;
            case TemplateUnknown:
                writer.WriteStringValue(TemplateUnknown.Placeholder);
                break;
            case TemplateList list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case TemplateMap map:
                WriteObject(writer, map);
                break;
            case TemplateIntrinsic call:
                WriteObject(writer, [KeyValuePair.Create(call.Name, call.Argument)]);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, TemplateValue>> entries)
    {
        writer.WriteStartObject();
        foreach (var entry in entries)
        {
            writer.WritePropertyName(entry.Key);
            Write(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteRawValue(TemplateScalar.Write(number));
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}

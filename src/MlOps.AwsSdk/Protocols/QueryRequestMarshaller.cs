#nullable enable

using System.Collections;
using System.Globalization;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace MlOps.AwsSdk.Protocols;

/// <summary>Writes requests as form parameters: AWS Query, and EC2's variant of it.</summary>
internal sealed class QueryRequestMarshaller(ServiceModel service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    private readonly bool _ec2 = service.Protocol == Protocol.Ec2Query;

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, service.ServiceId) { HttpMethod = "POST", ResourcePath = "/" };
        request.Parameters.Add("Action", ServiceModel.OperationOf(input));
        request.Parameters.Add("Version", service.ApiVersion);
        WriteMembers(request.Parameters, prefix: "", Shape.Of(input.GetType()), input);
        return request;
    }

    private void WriteMembers(IDictionary<string, string> parameters, string prefix, Shape shape, object owner)
    {
        foreach (var member in shape.Members)
        {
            if (member.GetForRequest(owner) is { } value)
            {
                WriteMember(parameters, prefix + (_ec2 ? member.Ec2Name : member.WireName), member, value);
            }
        }
    }

    private void WriteMember(IDictionary<string, string> parameters, string name, ShapeMember member, object value)
    {
        switch (member.Type.Kind)
        {
            case WireKind.List:
                WriteList(parameters, name, member, (IList)value);
                break;
            case WireKind.Map:
                WriteMap(parameters, name, member, (IDictionary)value);
                break;
            default:
                WriteValue(parameters, member.Wire?.Value is { } inner ? $"{name}.{Capital(inner)}" : name, member.Type, value);
                break;
        }
    }

    private void WriteList(IDictionary<string, string> parameters, string name, ShapeMember member, IList list)
    {
        if (list.Count == 0)
        {
            WriteEmpty(parameters, name);
            return;
        }

        var prefix = _ec2 || member.IsFlattened ? name : $"{name}.{member.Wire?.Item ?? "member"}";
        for (var index = 0; index < list.Count; index++)
        {
            WriteValue(parameters, Numbered(prefix, index), member.Type.Element!, list[index]);
        }
    }

    private void WriteMap(IDictionary<string, string> parameters, string name, ShapeMember member, IDictionary map)
    {
        if (map.Count == 0)
        {
            WriteEmpty(parameters, name);
            return;
        }

        var prefix = _ec2 || member.IsFlattened ? name : $"{name}.entry";
        var index = 0;
        foreach (DictionaryEntry entry in map)
        {
            var numbered = Numbered(prefix, index++);
            parameters.Add($"{numbered}.key", (string)entry.Key);
            WriteValue(parameters, $"{numbered}.value", member.Type.Element!, entry.Value);
        }
    }

    /// <summary>
    /// An empty collection clears what a service holds, so AWS Query sends it with no value; the EC2 protocol has no word for it. Where the
    /// SDK is told to make collections, empty means that nobody set it.
    /// </summary>
    private void WriteEmpty(IDictionary<string, string> parameters, string name)
    {
        if (!_ec2 && !AWSConfigs.InitializeCollections)
        {
            parameters.Add(name, "");
        }
    }

    private void WriteValue(IDictionary<string, string> parameters, string name, WireType type, object? value)
    {
        if (value is null)
        {
            return;
        }

        if (type.Kind == WireKind.Structure)
        {
            WriteMembers(parameters, name + ".", type.Shape, value);
            return;
        }

        parameters.Add(name, Text(type, value));
    }

    private static string Text(WireType type, object value) => type.Kind switch
    {
        WireKind.Boolean => (bool)value ? "true" : "false",
        WireKind.Timestamp => Timestamps.ToIso8601((DateTime)value),
        WireKind.Blob => Convert.ToBase64String(((MemoryStream)value).ToArray()),
        WireKind.Float => ((float)value).ToString("R", CultureInfo.InvariantCulture),
        WireKind.Double => ((double)value).ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Numbered(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}.{index + 1}");

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

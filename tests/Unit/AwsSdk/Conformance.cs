using System.Reflection;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace MlOps.Unit.AwsSdk;

/// <summary>
/// Compares the classes of one service with its model. What is wrong goes to <see cref="Faults"/>; what one of the two has and the other has
/// not goes to <see cref="News"/> where the installed model is not the one that the classes were written from.
/// </summary>
internal sealed class Conformance(ServiceModel service, Type client, BotocoreModel model)
{
    /// <summary>The botocore whose models the classes were written from.</summary>
    private static readonly Version WrittenFrom = new(1, 43, 11);

    private readonly HashSet<(Type, string)> _compared = [];

    public List<string> Faults { get; } = [];

    public List<string> News { get; } = [];

    public HashSet<Type> Visited { get; } = [];

    private bool IsEc2 => service.Protocol == Protocol.Ec2Query;

    public void Compare()
    {
        CompareMetadata();
        foreach (var operation in OperationsOf(client))
        {
            CompareOperation(operation);
        }

        CompareErrors();
        CompareVisited();
    }

    private void CompareMetadata()
    {
        Expect("serviceId", Text(model.Metadata, "serviceId"), service.ServiceId);
        Expect("apiVersion", Text(model.Metadata, "apiVersion"), service.ApiVersion);
        Expect("endpointPrefix", Text(model.Metadata, "endpointPrefix"), service.EndpointPrefix);
        Expect("signing name", Text(model.Metadata, "signingName") ?? Text(model.Metadata, "endpointPrefix"), service.SigningName);
        Expect("targetPrefix", Text(model.Metadata, "targetPrefix"), service.TargetPrefix);
        Expect("signatureVersion", Text(model.Metadata, "signatureVersion"), "v4");
        Expect(
            "protocol",
            (Text(model.Metadata, "protocol"), Text(model.Metadata, "jsonVersion")),
            service.Protocol switch
            {
                Protocol.Query => ("query", null),
                Protocol.Ec2Query => ("ec2", null),
                _ => ("json", (string?)"1.1"),
            });
    }

    private void CompareOperation(MethodInfo method)
    {
        var name = method.Name[..^"Async".Length];
        if (!model.Operations.TryGetProperty(name, out var operation))
        {
            ReportUnknown($"operation {name} is not in the model");
            return;
        }

        Expect($"{name}: HTTP method", Text(operation.GetProperty("http"), "method"), "POST");
        Expect($"{name}: request URI", Text(operation.GetProperty("http"), "requestUri"), "/");
        Expect($"{name}: name on the wire", Text(operation, "name"), name);
        CompareDirection(name, operation, "input", method.GetParameters()[0].ParameterType, name + "Request");
        CompareDirection(name, operation, "output", method.ReturnType.GenericTypeArguments[0], name + "Response");
    }

    private void CompareDirection(string operation, JsonElement definition, string direction, Type type, string expectedName)
    {
        Expect($"{operation}: class of the {direction}", expectedName, type.Name);
        if (!definition.TryGetProperty(direction, out var reference))
        {
            Visited.Add(type);
            Expect($"{operation}: members of the {direction}", 0, Shape.Of(type).Members.Count);
            return;
        }

        if (service.Protocol == Protocol.Query && direction == "output")
        {
            Expect($"{operation}: result wrapper", Text(reference, "resultWrapper"), operation + "Result");
        }

        CompareStructure(type, Text(reference, "shape")!);
    }

    private void CompareStructure(Type type, string shapeName)
    {
        Visited.Add(type);
        if (!_compared.Add((type, shapeName)))
        {
            return;
        }

        var shape = model.Shape(shapeName);
        var required = shape.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()).ToHashSet() : [];
        var ours = Shape.Of(type).Members.ToDictionary(member => member.Property.Name, StringComparer.Ordinal);
        foreach (var member in shape.GetProperty("members").EnumerateObject().Where(member => !OfficialNames.IsExcluded(service.ServiceId, shapeName, member.Name)))
        {
            var property = OfficialNames.Property(service.ServiceId, shapeName, member.Name);
            if (ours.Remove(property, out var own))
            {
                CompareMember($"{type.Name}.{property}", own, member, required.Contains(member.Name));
            }
            else
            {
                ReportNew($"{type.Name} has no {property}");
            }
        }

        foreach (var unknown in ours.Keys)
        {
            ReportUnknown($"{type.Name}.{unknown} is not in the model");
        }
    }

    private void CompareMember(string where, ShapeMember own, JsonProperty member, bool required)
    {
        var name = Text(member.Value, "locationName") ?? member.Name;
        Expect($"{where}: name on the wire", name, own.WireName);
        if (IsEc2)
        {
            Expect($"{where}: name in requests", Text(member.Value, "queryName") ?? char.ToUpperInvariant(name[0]) + name[1..], own.Ec2Name);
        }

        Expect($"{where}: location", null, Text(member.Value, "location"));
        Expect($"{where}: required", required, own.Property.GetCustomAttribute<AWSPropertyAttribute>()?.Required ?? false);
        Expect($"{where}: idempotency token", IsTrue(member.Value, "idempotencyToken"), own.IsIdempotencyToken);
        CompareType(where, own, Text(member.Value, "shape")!);
    }

    private void CompareType(string where, ShapeMember own, string shapeName)
    {
        var shape = model.Shape(shapeName);
        Expect($"{where}: flattened", IsTrue(shape, "flattened"), own.IsFlattened);
        if (OfficialNames.Unwrapped(service.ServiceId, shapeName) is var (inner, kind))
        {
            Expect($"{where}: inner name", inner, own.Wire?.Value);
            Expect($"{where}: kind", kind, own.Type.Kind);
            return;
        }

        if (own.Type.Timestamp == TimestampFormat.EpochMilliseconds)
        {
            Expect($"{where}: type of milliseconds", "long", Text(shape, "type"));
            return;
        }

        if (Text(shape, "type") == "list" && service.Protocol != Protocol.Json11 && !IsFlatInRequests(own))
        {
            Expect(
                $"{where}: name of items",
                Text(shape.GetProperty("member"), "locationName") ?? "member",
                own.Wire?.Item ?? (IsEc2 ? "item" : "member"));
        }

        Expect($"{where}: null where unset", false, own.Property.PropertyType.IsValueType && Nullable.GetUnderlyingType(own.Property.PropertyType) is null);
        CompareKind(where, own.Type, TypeOf(own.Property.PropertyType), shapeName, nested: false);
    }

    private void CompareKind(string where, WireType type, Type clr, string shapeName, bool nested)
    {
        var shape = model.Shape(shapeName);
        Expect($"{where}: kind", KindOf(shape, nested), type.Kind);
        switch (type.Kind)
        {
            case WireKind.Structure:
                Expect($"{where}: class", OfficialNames.Class(service.ServiceId, shapeName), clr.Name);
                CompareStructure(clr, shapeName);
                break;
            case WireKind.List:
                CompareKind(where + "[]", type.Element!, clr.GenericTypeArguments[0], Text(shape.GetProperty("member"), "shape")!, nested: true);
                break;
            case WireKind.Map:
                Expect($"{where}: key", "string", Text(model.Shape(Text(shape.GetProperty("key"), "shape")!), "type"));
                CompareKind(where + "{}", type.Element!, clr.GenericTypeArguments[1], Text(shape.GetProperty("value"), "shape")!, nested: true);
                break;
            case WireKind.Constant:
                Expect($"{where}: constant class", char.ToUpperInvariant(shapeName[0]) + shapeName[1..], clr.Name);
                CompareConstants(clr, shape.GetProperty("enum"));
                break;
            case WireKind.Timestamp:
                Expect($"{where}: format of timestamps", null, Text(shape, "timestampFormat"));
                break;
            default:
                break;
        }
    }

    private void CompareConstants(Type type, JsonElement values)
    {
        Visited.Add(type);
        var ours = type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => ((ConstantClass)field.GetValue(null)!).Value, field => field.Name, StringComparer.Ordinal);
        foreach (var value in values.EnumerateArray().Select(value => value.GetString()!))
        {
            if (ours.Remove(value, out var name))
            {
                Expect($"{type.Name}: name of {value}", OfficialNames.Constant(value), name);
            }
            else
            {
                ReportNew($"{type.Name} has no {value}");
            }
        }

        foreach (var unknown in ours.Keys)
        {
            ReportUnknown($"{type.Name}: {unknown} is not in the model");
        }
    }

    private void CompareErrors()
    {
        var expected = OperationsOf(client)
            .Select(method => method.Name[..^"Async".Length])
            .Where(name => model.Operations.TryGetProperty(name, out _))
            .SelectMany(name => model.Operations.GetProperty(name).TryGetProperty("errors", out var errors) ? errors.EnumerateArray() : default)
            .Select(error => Text(error, "shape")!)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(CodeOf, OfficialNames.Exception, StringComparer.Ordinal);
        foreach (var (code, name) in expected)
        {
            if (service.Errors.TryGetValue(code, out var type))
            {
                Visited.Add(type);
                Expect($"class of error {code}", name, type.Name);
                Expect($"base of error {code}", service.ServiceException, type.BaseType!);
            }
            else
            {
                ReportNew($"error {code} has no class");
            }
        }

        foreach (var unknown in service.Errors.Keys.Except(expected.Keys, StringComparer.Ordinal))
        {
            ReportUnknown($"error {unknown} is not in the model");
        }
    }

    /// <summary>No class is left over that no operation reaches, or that nothing compared.</summary>
    private void CompareVisited()
    {
        var space = client.Namespace!;
        var leftOver = client.Assembly.GetExportedTypes()
            .Where(type => type.Namespace == space || type.Namespace == space + ".Model")
            .Where(type => !type.IsInterface && !Visited.Contains(type))
            .Where(type => type.Name.Contains("Amazon", StringComparison.Ordinal) is false)
            .Select(type => $"{type.FullName} is reached by no operation");
        Faults.AddRange(leftOver);
    }

    private string CodeOf(string shapeName)
    {
        var shape = model.Shape(shapeName);
        return shape.TryGetProperty("error", out var error) ? Text(error, "code") ?? shapeName : shapeName;
    }

    /// <summary>EC2 reads no list of a request back, so the name of its items is nowhere on the wire.</summary>
    private bool IsFlatInRequests(ShapeMember own) =>
        IsEc2 && (own.Property.DeclaringType!.Name.EndsWith("Request", StringComparison.Ordinal) || own.Property.DeclaringType.Name == "Filter");

    private void Expect<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Faults.Add($"{what}: the model says '{expected}', the class '{actual}'");
        }
    }

    /// <summary>The model has what the classes have not: to be expected of a newer model.</summary>
    private void ReportNew(string what) => (model.Version > WrittenFrom ? News : Faults).Add(what);

    /// <summary>The classes have what the model has not: to be expected of an older model.</summary>
    private void ReportUnknown(string what) => (model.Version < WrittenFrom ? News : Faults).Add(what);

    private static IEnumerable<MethodInfo> OperationsOf(Type client) => client.GetMethods()
        .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && method.GetParameters() is [var request, _] && request.ParameterType != typeof(string));

    private static Type TypeOf(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static WireKind KindOf(JsonElement shape, bool nested) => Text(shape, "type") switch
    {
        "string" => shape.TryGetProperty("enum", out _) && !nested ? WireKind.Constant : WireKind.String,
        "boolean" => WireKind.Boolean,
        "integer" => WireKind.Integer,
        "long" => WireKind.Long,
        "float" => WireKind.Float,
        "double" => WireKind.Double,
        "timestamp" => WireKind.Timestamp,
        "blob" => WireKind.Blob,
        "structure" => WireKind.Structure,
        "list" => WireKind.List,
        "map" => WireKind.Map,
        var other => throw new NotSupportedException($"The clients know no '{other}'."),
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool IsTrue(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();
}

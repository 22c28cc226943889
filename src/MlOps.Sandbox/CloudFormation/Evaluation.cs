using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Values of a template with its intrinsics worked out.</summary>
/// <param name="template">The template.</param>
/// <param name="names">What names in the template stand for.</param>
internal sealed partial class Evaluation(Template template, IReferences names)
{
    /// <summary>What stands for a value that is known only after deployment.</summary>
    public const string Unknown = "{{changeSet:KNOWN_AFTER_APPLY}}";

    private readonly Dictionary<string, bool> _conditions = new(StringComparer.Ordinal);

    /// <summary>Whether a value is known only after deployment.</summary>
    public static bool IsUnknown(string text) => text.Contains(Unknown, StringComparison.Ordinal);

    /// <summary>Whether a condition holds.</summary>
    public bool Holds(string condition)
    {
        if (!_conditions.TryGetValue(condition, out var holds))
        {
            var value = template.Conditions.TryGetValue(condition, out var found)
                ? found
                : throw Refusals.Validation($"Template error: unresolved condition dependency {condition} in Fn::If");
            holds = Condition(value);
            _conditions[condition] = holds;
        }

        return holds;
    }

    /// <summary>The properties of a resource.</summary>
    public JsonObject Map(TemplateMap map) => Value(map)?.AsObject() ?? [];

    /// <summary>A value as text.</summary>
    public string Text(TemplateValue value) => Text(Value(value));

    /// <summary>A value; null where it is <c>AWS::NoValue</c>.</summary>
    public JsonNode? Value(TemplateValue value) => value switch
    {
        TemplateScalar { Value: null } => null,
        TemplateScalar { Value: bool flag } => JsonValue.Create(flag),
        TemplateScalar { Value: long number } => JsonValue.Create(number),
        TemplateScalar { Value: double number } => JsonValue.Create(number),
        TemplateScalar scalar => JsonValue.Create(Dynamic(scalar.ToString())),
        TemplateList list => new JsonArray([.. list.Select(Value).Where(item => item is not null)]),
        TemplateMap map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Value(entry.Value))).Where(entry => entry.Value is not null)),
        TemplateIntrinsic call => Intrinsic(call),
        _ => null,
    };

    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value => value.ToString(),
        _ => node.ToJsonString(),
    };

    private JsonNode? Intrinsic(TemplateIntrinsic call) => call.Name switch
    {
        "Ref" => Ref(Text(call.Argument)),
        "Fn::GetAtt" => GetAtt(call.Argument),
        "Fn::Sub" => Sub(call.Argument),
        "Fn::Join" => Join(call.Argument),
        "Fn::Select" => Select(call.Argument),
        "Fn::Split" => Split(call.Argument),
        "Fn::If" => call.Argument is TemplateList { Count: 3 } choice
            ? Value(Holds(Text(choice[0])) ? choice[1] : choice[2])
            : throw Refusals.Validation("Template error: Fn::If requires a list argument with three elements"),
        "Fn::FindInMap" => FindInMap(call.Argument),
        "Fn::Base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(call.Argument))),
        "Fn::ImportValue" => names.Import(Text(call.Argument)),
        "Fn::GetAZs" => GetAzs(Text(call.Argument)),
        "Fn::Length" => (Value(call.Argument) as JsonArray)?.Count ?? 0,
        "Fn::ToJsonString" => Value(call.Argument)?.ToJsonString() ?? "null",
        "Fn::Cidr" => Cidr(call.Argument),
        "Fn::Equals" or "Fn::And" or "Fn::Or" or "Fn::Not" or "Condition" => Condition(call),
        _ => throw Refusals.Validation($"Template error: the function {call.Name} is not supported"),
    };

    private JsonNode? Ref(string name) => name == "AWS::NoValue" ? null : names.Ref(name);

    private JsonNode? GetAtt(TemplateValue argument) => argument is TemplateList { Count: 2 } pair
        ? names.GetAtt(Text(pair[0]), Text(pair[1]))
        : throw Refusals.Validation("Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute");

    private JsonNode Sub(TemplateValue argument)
    {
        var own = argument is TemplateList { Count: 2 } pair && pair[1] is TemplateMap map ? map : TemplateMap.Empty;
        var text = Text(argument is TemplateList list ? list[0] : argument);
        return Placeholder().Replace(text, match =>
        {
            var name = match.Groups[1].Value.Trim();
            if (name.StartsWith('!'))
            {
                return "${" + name[1..] + "}";
            }

            if (own.TryGetValue(name, out var value))
            {
                return Text(value);
            }

            var dot = name.IndexOf('.', StringComparison.Ordinal);
            return Text(dot < 0 ? Ref(name) : names.GetAtt(name[..dot], name[(dot + 1)..]));
        });
    }

    private JsonNode Join(TemplateValue argument)
    {
        if (argument is not TemplateList { Count: 2 } pair)
        {
            throw Refusals.Validation("Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.");
        }

        return Value(pair[1]) is JsonArray items ? string.Join(Text(pair[0]), items.Select(Text)) : Unknown;
    }

    private JsonNode? Select(TemplateValue argument)
    {
        if (argument is not TemplateList { Count: 2 } pair || !int.TryParse(Text(pair[0]), CultureInfo.InvariantCulture, out var index))
        {
            throw Refusals.Validation("Template error: Fn::Select requires a list argument with two elements: an integer index and a list");
        }

        return Value(pair[1]) switch
        {
            JsonArray items when index >= 0 && index < items.Count => items[index]?.DeepClone(),
            JsonArray => throw Refusals.Validation($"Template error: Fn::Select cannot select nonexistent value at index {index}"),
            _ => Unknown,
        };
    }

    private JsonNode Split(TemplateValue argument)
    {
        if (argument is not TemplateList { Count: 2 } pair)
        {
            throw Refusals.Validation("Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.");
        }

        var text = Text(pair[1]);
        return IsUnknown(text) ? Unknown : new JsonArray([.. text.Split(Text(pair[0])).Select(part => (JsonNode?)part)]);
    }

    private JsonNode? FindInMap(TemplateValue argument)
    {
        var keys = argument is TemplateList list ? list.Take(3).Select(Text).ToArray() : [];
        if (keys.Length == 3 && template.Mappings.TryGetValue(keys[0], out var first) && first is TemplateMap top
            && top.TryGetValue(keys[1], out var second) && second is TemplateMap inner && inner.TryGetValue(keys[2], out var value))
        {
            return Value(value);
        }

        return argument is TemplateList { Count: 4 } withDefault && withDefault[3] is TemplateMap options && options.TryGetValue("DefaultValue", out var fallback)
            ? Value(fallback)
            : throw Refusals.Validation($"Template error: Unable to get mapping for {string.Join("::", keys)}");
    }

    private JsonArray GetAzs(string region)
    {
        var place = region.Length == 0 ? Text(names.Ref("AWS::Region")) : region;
        return new JsonArray([.. "abc".Select(zone => (JsonNode?)$"{place}{zone}")]);
    }

    private JsonArray Cidr(TemplateValue argument)
    {
        var items = (argument as TemplateList ?? []).Select(Text).ToArray();
        var block = items[0].Split('/');
        var count = int.Parse(items[1], CultureInfo.InvariantCulture);
        var bits = items.Length > 2 ? int.Parse(items[2], CultureInfo.InvariantCulture) : 8;
        var start = block[0].Split('.').Aggregate(0u, (sum, part) => (sum << 8) | uint.Parse(part, CultureInfo.InvariantCulture));
        return new JsonArray([.. Enumerable.Range(0, count).Select(index =>
        {
            var address = start + ((uint)index << bits);
            return (JsonNode?)$"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}/{32 - bits}";
        })]);
    }

    private bool Condition(TemplateValue value) => value is TemplateIntrinsic call && call.Name switch
    {
        "Fn::Equals" when call.Argument is TemplateList { Count: 2 } pair => Text(pair[0]) == Text(pair[1]),
        "Fn::Equals" => throw Refusals.Validation("Template error: every Fn::Equals object requires a list of 2 string parameters."),
        "Fn::And" => (call.Argument as TemplateList ?? []).All(Condition),
        "Fn::Or" => (call.Argument as TemplateList ?? []).Any(Condition),
        "Fn::Not" => !Condition((call.Argument as TemplateList)?[0] ?? call.Argument),
        "Condition" => Holds(Text(call.Argument)),
        _ => throw Refusals.Validation("Template format error: Conditions can only be boolean operations on parameters and other conditions"),
    };

    private string Dynamic(string text) => text.Contains("{{resolve:ssm:", StringComparison.Ordinal)
        ? DynamicReference().Replace(text, match => names.SsmValue(match.Groups[1].Value))
        : text;

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\{resolve:ssm:([^:}]+)(?::\d+)?\}\}")]
    private static partial Regex DynamicReference();
}

/// <summary>What names in a template stand for.</summary>
internal interface IReferences
{
    /// <summary>The value of a parameter, a pseudo parameter or a resource.</summary>
    JsonNode? Ref(string name);

    /// <summary>An attribute of a resource.</summary>
    JsonNode? GetAtt(string logicalId, string attribute);

    /// <summary>The value of an export.</summary>
    JsonNode? Import(string exportName);

    /// <summary>The value of a parameter of the Parameter Store.</summary>
    string SsmValue(string name);
}

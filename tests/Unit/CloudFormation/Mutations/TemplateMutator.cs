using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MlOps.Unit.CloudFormation.Mutations;

/// <summary>Makes single faults, the same ones each time: some of each kind in every resource, and those that are listed by hand.</summary>
internal static class TemplateMutator
{
    /// <summary>Properties that take whatever one writes, or that more than the registry's schemas decide about.</summary>
    private static readonly ImmutableHashSet<string> FreeProperties =
    [
        "AssumeRolePolicyDocument", "PolicyDocument", "KeyPolicy", "RepositoryPolicyText", "Variables", "RequestTemplates", "Options", "RedrivePolicy", "EventPattern", "DashboardBody",
        "Configuration", "DefinitionString", "Allow", "S3OriginConfig", "PolicyText", "ResourcePolicy", "Tags",
    ];

    /// <summary>All faults of all templates. Products differ little, so that of each only one resource is taken, another one each.</summary>
    public static IReadOnlyList<TemplateMutation> All() =>
        [.. MutationBase.All.SelectMany((template, number) => InResources(template, number)), .. ListedMutations.All()];

    private static IEnumerable<TemplateMutation> InResources(MutationBase template, int number)
    {
        var isProduct = template.Name.Contains("-prod-", StringComparison.Ordinal);
        var ids = template.Tree()["Resources"]!.AsObject().Select(resource => resource.Key).ToList();
        var chosen = isProduct ? [ids[number * 7 % ids.Count]] : ids;
        return chosen.SelectMany((id, index) => InResource(template, id, ids, index + number));
    }

    private static IEnumerable<TemplateMutation> InResource(MutationBase template, string id, List<string> ids, int number)
    {
        ImmutableArray<string> steps = ["Resources", id];
        var resource = At(template.Tree(), steps)!.AsObject();
        if (resource["Type"]!.GetValue<string>().StartsWith("Custom::", StringComparison.Ordinal))
        {
            yield break;
        }

        TemplateMutation Change(string id, ImmutableArray<string> at, JsonNode? value) => Set(template, id, at, value, number % 2 == 0);
        yield return (number % 5) switch
        {
            0 => Change("UnknownResourceType", steps.Add("Type"), resource["Type"]!.GetValue<string>() + "Typo"),
            1 => Change("UnknownKey", steps.Add("Propertys"), new JsonObject()),
            2 => Change("UnknownReference", steps.Add("DependsOn"), "Nowhere"),
            3 => Change("UnknownCondition", steps.Add("Condition"), "Never"),
            _ => Change("ValueNotAllowed", steps.Add("DeletionPolicy"), "Keep"),
        };
        yield return Change("UnknownProperty", steps.AddRange("Properties", "Nonsense"), "x");
        if (resource["Properties"] is not JsonObject properties)
        {
            yield break;
        }

        foreach (var place in Objects(properties, steps.Add("Properties")).Take(1))
        {
            yield return Change("UnknownProperty", place.Add("Nonsense"), "x");
        }

        foreach (var (name, value) in properties.Where(property => !FreeProperties.Contains(property.Key) && !IsCall(property.Value)).Take(2).ToList())
        {
            yield return Change("WrongType", steps.AddRange("Properties", name), value is JsonArray ? new JsonObject { ["Nonsense"] = 1 } : new JsonArray(new JsonArray("x")));
        }

        if (properties.FirstOrDefault(property => property.Value is JsonValue && !FreeProperties.Contains(property.Key)).Key is { } scalar)
        {
            yield return Change("UnknownReference", steps.AddRange("Properties", scalar, "Ref"), null);
            yield return Change("UnknownAttribute", steps.AddRange("Properties", scalar, "Fn::GetAtt"), ids.First(other => other != id));
        }
    }

    /// <summary>Changes one place of a template. What stands for a function is written as a wrong call of it.</summary>
    internal static TemplateMutation Set(MutationBase template, string id, ImmutableArray<string> steps, JsonNode? value, bool isJson)
    {
        var tree = template.Tree();
        var name = $"{template.Name}/{string.Join('/', steps)}";
        switch (steps[^1])
        {
            case "Ref" when value is null:
                Put(tree, steps[..^1], new JsonObject { ["Ref"] = "Nowhere" });
                break;
            case "Fn::GetAtt" when value is JsonValue other:
                Put(tree, steps[..^1], new JsonObject { ["Fn::GetAtt"] = new JsonArray(other.GetValue<string>(), "Nonsense") });
                break;
            default:
                Put(tree, steps, value);
                break;
        }

        return TemplateMutation.Of(name, id, steps[^1] == "Fn::GetAtt" ? steps.Add("1") : steps, tree, isJson);
    }

    internal static JsonNode? At(JsonNode? node, IEnumerable<string> steps) =>
        steps.Aggregate(node, (current, step) => current is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : current?[step]);

    internal static void Put(JsonNode tree, ImmutableArray<string> steps, JsonNode? value)
    {
        switch (At(tree, steps[..^1]))
        {
            case JsonArray list:
                list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = value;
                break;
            case null:
                Put(tree, steps[..^1], new JsonObject { [steps[^1]] = value });
                break;
            case var map:
                map[steps[^1]] = value;
                break;
        }
    }

    private static IEnumerable<ImmutableArray<string>> Objects(JsonNode? node, ImmutableArray<string> steps) => node switch
    {
        JsonObject call when IsCall(call) => [],
        JsonObject map => map.Where(entry => !FreeProperties.Contains(entry.Key)).SelectMany(entry =>
            entry.Value is JsonObject { Count: > 0 } inner && !IsCall(inner) ? Objects(inner, steps.Add(entry.Key)).Prepend(steps.Add(entry.Key)) : Objects(entry.Value, steps.Add(entry.Key))),
        JsonArray list => list.SelectMany((item, index) =>
            item is JsonObject inner && !IsCall(inner) ? Objects(inner, steps.Add($"{index}")).Prepend(steps.Add($"{index}")) : []),
        _ => [],
    };

    private static bool IsCall(JsonNode? node) => node is JsonObject map && map.Count == 1 && (map.First().Key == "Ref" || map.First().Key.StartsWith("Fn::", StringComparison.Ordinal));
}

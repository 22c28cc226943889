using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlOps.Iam;

/// <summary>Reads policies. Strict: what IAM refuses as malformed is refused here.</summary>
internal static class PolicyDocumentReader
{
    public static PolicyDocument Read(string json)
    {
        try
        {
            return Read(JsonNode.Parse(json) ?? throw Invalid("$", "the document is null"));
        }
        catch (JsonException error)
        {
            throw Invalid("$", $"it is not JSON: {error.Message}", error);
        }
        catch (ArgumentException error)
        {
            throw Invalid("$", $"a key is there twice: {error.Message}", error);
        }
    }

    /// <summary>What an error of this reader says is wrong, as a sentence that names no place but the path in the policy.</summary>
    public static string FactOf(MlOpsException error) => error.Message["The policy is invalid at ".Length..] is var fact && fact.StartsWith("$: ", StringComparison.Ordinal)
        ? Sentence(fact["$: ".Length..])
        : fact[(fact.StartsWith("$.", StringComparison.Ordinal) ? "$.".Length : 0)..];

    public static PolicyDocument Read(JsonNode json)
    {
        var document = json as JsonObject ?? throw Invalid("$", "a policy is an object");
        CheckElements(document, PolicyDocument.Elements, "$");
        var statements = document["Statement"] switch
        {
            JsonArray several => several.ToArray(),
            JsonObject one => [one],
            _ => throw Invalid("$.Statement", "a policy has a statement or a list of statements"),
        };
        return new PolicyDocument
        {
            Version = Version(document["Version"]),
            Id = Text(document["Id"], "$.Id"),
            Statements = [.. statements.Select((statement, index) => ReadStatement(statement, index))],
        };
    }

    private static string Version(JsonNode? node) => Text(node, "$.Version") switch
    {
        null => PolicyDocument.FirstVersion,
        { } known when PolicyDocument.Versions.Contains(known) => known,
        var other => throw Invalid("$.Version", $"there is no version '{other}' of the policy language"),
    };

    private static PolicyStatement ReadStatement(JsonNode? node, int index)
    {
        var path = $"$.Statement[{index}]";
        var statement = node as JsonObject ?? throw Invalid(path, "a statement is an object");
        CheckElements(statement, PolicyStatement.Elements, path);
        CheckOne(statement, "Action", "NotAction", path, isRequired: true);
        CheckOne(statement, "Resource", "NotResource", path, isRequired: false);
        CheckOne(statement, "Principal", "NotPrincipal", path, isRequired: false);
        return new PolicyStatement
        {
            Index = index,
            Sid = Text(statement["Sid"], $"{path}.Sid"),
            Effect = Text(statement["Effect"], $"{path}.Effect") switch
            {
                "Allow" => PolicyEffect.Allow,
                "Deny" => PolicyEffect.Deny,
                var other => throw Invalid($"{path}.Effect", $"an effect is Allow or Deny, not '{other}'"),
            },
            Principals = Principals(statement["Principal"], $"{path}.Principal"),
            NotPrincipals = Principals(statement["NotPrincipal"], $"{path}.NotPrincipal"),
            Actions = Texts(statement["Action"], $"{path}.Action"),
            NotActions = Texts(statement["NotAction"], $"{path}.NotAction"),
            Resources = Texts(statement["Resource"], $"{path}.Resource"),
            NotResources = Texts(statement["NotResource"], $"{path}.NotResource"),
            Conditions = Conditions(statement["Condition"], $"{path}.Condition"),
        };
    }

    private static ImmutableArray<PolicyPrincipal> Principals(JsonNode? node, string path)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not JsonObject types)
        {
            return Text(node, path) == "*" ? [PolicyPrincipal.Everybody] : throw Invalid(path, "a principal is '*' or an object of types");
        }

        return [.. types.SelectMany(type => Texts(type.Value, $"{path}.{type.Key}").Select(value =>
            PolicyPrincipal.Types.Contains(type.Key)
                ? new PolicyPrincipal(type.Key, value)
                : throw Invalid($"{path}.{type.Key}", "there is no such type of principal")))];
    }

    private static ImmutableArray<PolicyCondition> Conditions(JsonNode? node, string path)
    {
        if (node is null)
        {
            return [];
        }

        var operators = node as JsonObject ?? throw Invalid(path, "conditions are an object of operators");
        var conditions = ImmutableArray.CreateBuilder<PolicyCondition>();
        foreach (var (name, keys) in operators)
        {
            if (ConditionOperator.Parse(name) is null)
            {
                throw Invalid($"{path}.{name}", "there is no such condition operator");
            }

            var tests = keys as JsonObject ?? throw Invalid($"{path}.{name}", "an operator has an object of keys");
            foreach (var (key, values) in tests)
            {
                conditions.Add(new PolicyCondition(name, key, Texts(values, $"{path}.{name}.{key}")));
            }
        }

        return conditions.ToImmutable();
    }

    private static ImmutableArray<string> Texts(JsonNode? node, string path) => node switch
    {
        null => [],
        JsonArray several => [.. several.Select((item, index) => Scalar(item, $"{path}[{index}]"))],
        _ => [Scalar(node, path)],
    };

    private static string? Text(JsonNode? node, string path) => node is null ? null : Scalar(node, path);

    private static string Scalar(JsonNode? node, string path) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),

        // IAM takes numbers and Booleans where a condition has values.
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => node.ToJsonString(),
        _ => throw Invalid(path, "text is expected here"),
    };

    private static void CheckElements(JsonObject node, IReadOnlyCollection<string> known, string path)
    {
        foreach (var (name, _) in node)
        {
            if (!known.Contains(name))
            {
                throw Invalid($"{path}.{name}", "there is no such element");
            }
        }
    }

    private static void CheckOne(JsonObject statement, string element, string negated, string path, bool isRequired)
    {
        var count = (statement.ContainsKey(element) ? 1 : 0) + (statement.ContainsKey(negated) ? 1 : 0);
        if (count > 1 || (count == 0 && isRequired))
        {
            throw Invalid(path, $"a statement has {element} or {negated}, one of the two");
        }
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static MlOpsException Invalid(string path, string what, Exception? cause = null) =>
        new("PolicyInvalid", MlErrorCategory.InvalidData, $"The policy is invalid at {path}: {what}.", cause)
        {
            Resource = path,
            RecommendedAction = "Correct the policy at that place.",
        };
}

using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlOps.Iam;

/// <summary>
/// Writes policies: elements in the order of IAM's grammar (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html), statements,
/// actions and resources in the order that they have, a single value without a list. The same policy is the same text.
/// </summary>
internal static class PolicyDocumentWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Minified = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The policy as text that reads well.</summary>
    public static string Write(PolicyDocument policy) =>
        ToJson(policy).ToJsonString(Indented).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The policy as text without white space, as IAM counts it.</summary>
    public static string WriteMinified(PolicyDocument policy) => ToJson(policy).ToJsonString(Minified);

    /// <summary>The policy as JSON.</summary>
    public static JsonObject ToJson(PolicyDocument policy)
    {
        var document = new JsonObject();
        if (policy.Version != PolicyDocument.FirstVersion)
        {
            document["Version"] = policy.Version;
        }

        AddText(document, "Id", policy.Id);
        document["Statement"] = new JsonArray([.. policy.Statements.Select(ToJson)]);
        return document;
    }

    private static JsonObject ToJson(PolicyStatement statement)
    {
        var json = new JsonObject();
        AddText(json, "Sid", statement.Sid);
        json["Effect"] = statement.Effect.ToString();
        AddPrincipals(json, "Principal", statement.Principals);
        AddPrincipals(json, "NotPrincipal", statement.NotPrincipals);
        AddTexts(json, "Action", statement.Actions);
        AddTexts(json, "NotAction", statement.NotActions);
        AddTexts(json, "Resource", statement.Resources);
        AddTexts(json, "NotResource", statement.NotResources);
        if (!statement.Conditions.IsEmpty)
        {
            json["Condition"] = Conditions(statement.Conditions);
        }

        return json;
    }

    private static void AddText(JsonObject json, string element, string? text)
    {
        if (text is not null)
        {
            json[element] = text;
        }
    }

    private static void AddTexts(JsonObject json, string element, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            json[element] = Texts(texts);
        }
    }

    private static void AddPrincipals(JsonObject json, string element, ImmutableArray<PolicyPrincipal> principals)
    {
        if (!principals.IsEmpty)
        {
            json[element] = principals.Any(principal => principal.Type == PolicyPrincipal.Everybody.Type)
                ? PolicyPrincipal.Everybody.Value
                : Map(principals.GroupBy(principal => principal.Type, principal => principal.Value, StringComparer.Ordinal));
        }
    }

    private static JsonObject Conditions(IEnumerable<PolicyCondition> conditions) => new(conditions
        .GroupBy(condition => condition.Operator, StringComparer.Ordinal)
        .Select(same => KeyValuePair.Create<string, JsonNode?>(same.Key, new JsonObject(
            same.Select(condition => KeyValuePair.Create<string, JsonNode?>(condition.Key, Texts(condition.Values)))))));

    private static JsonObject Map(IEnumerable<IGrouping<string, string>> groups) =>
        new(groups.Select(group => KeyValuePair.Create<string, JsonNode?>(group.Key, Texts([.. group]))));

    private static JsonNode Texts(ImmutableArray<string> texts) => texts is [var only] ? only : new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
}

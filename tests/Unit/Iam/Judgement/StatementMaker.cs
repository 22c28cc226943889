using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MlOps.Unit.Iam.Judgement;

/// <summary>Makes policies about a call: most of their statements speak of it, some nearly, some not.</summary>
internal sealed class StatementMaker(
    SeededRandom random,
    string action,
    string resource,
    ImmutableSortedDictionary<string, ImmutableArray<string>> context,
    ValueKind listKind)
{
    private string Service => action.Split(':')[0];

    private string Verb => action.Split(':')[1];

    /// <summary>A policy of some statements.</summary>
    /// <param name="statements">The number of statements.</param>
    /// <param name="denials">How many of a hundred statements deny.</param>
    /// <param name="conditioned">How many of a hundred statements have conditions.</param>
    /// <param name="principal">Makes <c>Principal</c> or <c>NotPrincipal</c> of a statement with an effect; null in policies that name nobody.</param>
    public JsonObject Policy(int statements, int denials, int conditioned = 40, Func<string, KeyValuePair<string, JsonNode?>>? principal = null) => Of(
        [.. Enumerable.Range(0, statements).Select(_ => Statement(random.In100(denials) ? "Deny" : "Allow", conditioned, principal))]);

    /// <summary>A policy of one statement that allows everything.</summary>
    public JsonObject Everything() => Of(new JsonObject { ["Effect"] = "Allow", ["Action"] = "*", ["Resource"] = "*" });

    /// <summary>A policy that only denies, as resource control policies do, which take neither <c>NotAction</c> nor an older version.</summary>
    public JsonObject Denial()
    {
        var statement = new JsonObject { ["Effect"] = "Deny", ["Principal"] = "*", ["Action"] = random.Of(action, $"{Service}:*", $"{Service}:Delete*") };
        AddResource(statement);
        AddConditions(statement, 85);
        return new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statement) };
    }

    /// <summary>A trust policy: no statement of it names a resource.</summary>
    public JsonObject Trust(int statements, Func<string, KeyValuePair<string, JsonNode?>> principal)
    {
        var policy = Policy(statements, denials: 12, conditioned: 35, principal);
        foreach (var statement in policy["Statement"]!.AsArray())
        {
            statement!.AsObject().Remove("Resource");
            statement.AsObject().Remove("NotResource");
            statement.AsObject().Remove("NotAction");
            statement["Action"] = random.In100(85) ? action : "sts:TagSession";
        }

        return policy;
    }

    private JsonObject Of(params JsonObject[] statements) => new()
    {
        ["Version"] = random.In100(95) ? "2012-10-17" : "2008-10-17",
        ["Statement"] = new JsonArray([.. statements]),
    };

    private JsonObject Statement(string effect, int conditioned, Func<string, KeyValuePair<string, JsonNode?>>? principal)
    {
        var statement = new JsonObject { ["Effect"] = effect };
        if (principal is not null)
        {
            var (element, named) = principal(effect);
            statement[element] = named;
        }

        AddAction(statement);
        AddResource(statement);
        AddConditions(statement, conditioned);
        return statement;
    }

    private void AddAction(JsonObject statement)
    {
        var (element, value) = random.Below(16) switch
        {
            0 => ("Action", (JsonNode)$"{Service}:*"),
            1 => ("Action", "*"),
            2 => ("Action", $"{Service.ToUpperInvariant()}:{Verb.ToLowerInvariant()}"),
            3 => ("Action", $"{Service}:{Verb[..3]}*"),
            4 => ("Action", $"{Service}:?{Verb[1..]}"),
            5 => ("Action", new JsonArray("ec2:RunInstances", action)),
            6 => ("Action", $"{Service}:Delete*"),
            7 => ("Action", new JsonArray("glue:*", "athena:Get*")),
            8 => ("NotAction", new JsonArray("glue:*", "iam:Create*")),
            9 => ("NotAction", $"{Service}:{Verb[..2]}*"),
            10 => ("Action", $"{Service}:{Verb}?"),
            _ => ("Action", action),
        };
        statement[element] = value;
    }

    private void AddResource(JsonObject statement)
    {
        var (element, value) = resource == "*" ? ForAll() : random.Below(24) switch
        {
            0 or 1 or 2 or 3 => ("Resource", (JsonNode)"*"),
            4 => ("Resource", resource[..^2] + "*"),
            5 => ("Resource", resource[..^1] + "?"),
            6 => ("Resource", WithTeam("${aws:PrincipalTag/team}")),
            7 => ("Resource", WithTeam("${aws:PrincipalTag/absent, 'churn'}")),
            8 => ("Resource", random.In100(50) ? WithTeam("${aws:PrincipalTag/absent}") : resource),
            9 => ("Resource", WithTeam("CHURN")),
            10 => ("Resource", new JsonArray("arn:aws:s3:::elsewhere/*", resource)),
            11 => ("Resource", new JsonArray("arn:aws:s3:::elsewhere/*", "arn:aws:sqs:us-east-1:333333333333:other")),
            12 => ("NotResource", new JsonArray("arn:aws:s3:::elsewhere/*", "arn:aws:sqs:us-east-1:333333333333:other")),
            13 => ("NotResource", resource[..^3] + "*"),
            14 => ("NotResource", random.In100(50) ? WithTeam("${aws:PrincipalTag/absent}") : WithTeam("${aws:PrincipalTag/team}")),
            15 => ("Resource", WithAnyPlace()),
            16 => ("Resource", random.In100(30) ? BeyondTheColon() : resource),
            17 => ("Resource", WithTeam("*")),
            _ => ("Resource", resource),
        };
        statement[element] = value;
    }

    // An action that takes no resource is asked for everything.
    private (string Element, JsonNode Value) ForAll() => random.Below(6) switch
    {
        0 => ("Resource", "arn:aws:s3:::elsewhere/*"),
        1 => ("NotResource", "arn:aws:s3:::elsewhere/*"),
        _ => ("Resource", "*"),
    };

    private string WithTeam(string team) => resource.Replace("churn", team, StringComparison.Ordinal);

    private string WithAnyPlace()
    {
        var parts = resource.Split(':', 6);
        return $"arn:{random.Of("aws", "*")}:{parts[2]}:*:*:{parts[5]}";
    }

    private string BeyondTheColon()
    {
        var parts = resource.Split(':', 6);
        return $"arn:aws:{parts[2]}:*:{parts[5]}";
    }

    private void AddConditions(JsonObject statement, int conditioned)
    {
        if (random.In100(conditioned))
        {
            statement["Condition"] = ConditionMaker.Make(random, context, listKind);
        }
    }
}

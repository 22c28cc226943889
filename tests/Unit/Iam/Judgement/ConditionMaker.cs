using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MlOps.Unit.Iam.Judgement;

/// <summary>Makes conditions over all operators, set operators and <c>IfExists</c>, about as many that hold for a call as that do not.</summary>
internal static class ConditionMaker
{
    private static readonly (string Name, ValueKind Kind)[] Operators =
    [
        ("StringEquals", ValueKind.Text), ("StringNotEquals", ValueKind.Text), ("StringEqualsIgnoreCase", ValueKind.Text),
        ("StringNotEqualsIgnoreCase", ValueKind.Text), ("StringLike", ValueKind.Text), ("StringNotLike", ValueKind.Text),
        ("NumericEquals", ValueKind.Number), ("NumericNotEquals", ValueKind.Number), ("NumericLessThan", ValueKind.Number),
        ("NumericLessThanEquals", ValueKind.Number), ("NumericGreaterThan", ValueKind.Number), ("NumericGreaterThanEquals", ValueKind.Number),
        ("DateEquals", ValueKind.Date), ("DateNotEquals", ValueKind.Date), ("DateLessThan", ValueKind.Date),
        ("DateLessThanEquals", ValueKind.Date), ("DateGreaterThan", ValueKind.Date), ("DateGreaterThanEquals", ValueKind.Date),
        ("Bool", ValueKind.Bool), ("BinaryEquals", ValueKind.Binary), ("IpAddress", ValueKind.Address), ("NotIpAddress", ValueKind.Address),
        ("ArnEquals", ValueKind.Arn), ("ArnLike", ValueKind.Arn), ("ArnNotEquals", ValueKind.Arn), ("ArnNotLike", ValueKind.Arn),
        ("Null", ValueKind.Text),
    ];

    /// <summary>A <c>Condition</c> element.</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="context">The call's keys.</param>
    /// <param name="listKind">The kind of the list's values.</param>
    public static JsonObject Make(SeededRandom random, ImmutableSortedDictionary<string, ImmutableArray<string>> context, ValueKind listKind)
    {
        var conditions = new JsonObject();
        for (var left = random.Of(1, 1, 1, 2); left > 0; left--)
        {
            var (name, kind) = random.Of(Operators);
            var quantifier = name == "Null" ? string.Empty : random.Of("", "", "", "ForAllValues:", "ForAnyValue:");
            var suffix = name != "Null" && random.In100(25) ? "IfExists" : string.Empty;
            var key = Key(random, context, name, kind, quantifier.Length > 0, listKind);
            var tests = conditions[quantifier + name + suffix] as JsonObject ?? [];
            tests[InAnyCase(random, key)] = Values(random, name, kind, context.GetValueOrDefault(key, []));
            conditions[quantifier + name + suffix] = tests.Parent is null ? tests : tests.DeepClone();
        }

        return conditions;
    }

    private static string Key(
        SeededRandom random,
        ImmutableSortedDictionary<string, ImmutableArray<string>> context,
        string name,
        ValueKind kind,
        bool isOfSet,
        ValueKind listKind)
    {
        if (name == "Null")
        {
            return random.Of(CaseContext.List, "aws:SourceVpce", "aws:TokenIssueTime", "aws:PrincipalTag/team", "aws:SourceArn");
        }

        // Without a set operator a list is compared with nothing; the pages do not say what a list of one is then, so none is made.
        var isListWanted = isOfSet ? random.In100(75) : random.In100(4) && context.GetValueOrDefault(CaseContext.List, []).Length > 1;
        return isListWanted && kind == listKind ? CaseContext.List : random.Of([.. CaseContext.Keys[kind]]);
    }

    private static JsonNode Values(SeededRandom random, string name, ValueKind kind, ImmutableArray<string> actual)
    {
        if (name == "Null")
        {
            return random.Of("true", "false");
        }

        var values = Enumerable.Range(0, random.Of(1, 1, 2, 3)).Select(_ => Value(random, name, kind, actual)).Distinct().ToArray();
        return values is [var only] && random.In100(60) ? only : new JsonArray([.. values.Select(value => (JsonNode?)value)]);
    }

    private static string Value(SeededRandom random, string name, ValueKind kind, ImmutableArray<string> actual)
    {
        var near = actual.Length > 0 && random.In100(60) ? random.Of([.. actual]) : CaseContext.Value(kind, random);
        return kind switch
        {
            ValueKind.Text => Text(random, near, hasWildcards: name.EndsWith("Like", StringComparison.Ordinal)),
            ValueKind.Arn => Arn(random, near),
            ValueKind.Address => Range(random, near),
            ValueKind.Bool => random.In100(20) ? near.ToUpperInvariant() : near,
            ValueKind.Date => random.In100(4) && DateTimeOffset.TryParse(near, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
                : near,
            _ => near,
        };
    }

    private static string Text(SeededRandom random, string near, bool hasWildcards) => random.Below(20) switch
    {
        0 => "${aws:PrincipalTag/team}",
        1 => "${aws:PrincipalTag/absent, 'churn'}",
        2 => "${AWS:principaltag/Stage}",
        3 => near + "${*}",
        4 => near.ToUpperInvariant(),
        5 => near.Length > 1 ? near[..^1] + "?" : near,
        6 or 7 when hasWildcards => near[..(near.Length / 2)] + "*",
        8 when hasWildcards => "*" + near[(near.Length / 2)..],
        9 when hasWildcards => "*",
        10 => random.In100(70) ? "${aws:PrincipalTag/absent}" : near,
        11 => near + "*",
        _ => near,
    };

    private static string Arn(SeededRandom random, string near)
    {
        var parts = near.Split(':', 6);
        return parts.Length < 6 ? near : random.Below(12) switch
        {
            0 => $"arn:aws:{parts[2]}:*:{parts[4]}:{parts[5]}",
            1 => $"arn:*:{parts[2]}:{parts[3]}:*:{parts[5]}",
            2 => $"{string.Join(':', parts[..5])}:*",
            3 => $"{string.Join(':', parts[..5])}:{parts[5][..1]}?{(parts[5].Length > 2 ? parts[5][2..] : "*")}",
            4 => $"{string.Join(':', parts[..5])}:{parts[5].ToUpperInvariant()}",
            5 => $"arn:aws:{parts[2]}:{parts[3]}:{parts[4]}:${{aws:PrincipalTag/team}}-alerts",
            6 => $"arn:aws:*:{parts[4]}:{parts[5]}",
            _ => near,
        };
    }

    private static string Range(SeededRandom random, string near) => near.Contains(':', StringComparison.Ordinal)
        ? random.Of("2001:db8::/32", "2001:db8:1234::/48", "2001:DB8:1234:5678::/64", near + "/128")
        : random.Of("10.1.0.0/16", "10.1.2.0/24", "10.1.2.3/32", "203.0.113.0/24", "0.0.0.0/0", near + "/32");

    private static string InAnyCase(SeededRandom random, string key) =>
        random.In100(12) ? key.ToUpperInvariant() : random.In100(10) ? key.ToLowerInvariant() : key;
}

using System.Collections.Immutable;
using System.Globalization;

namespace MlOps.Unit.Iam.Judgement;

/// <summary>Makes the context keys of calls, and the values that policies are compared with.</summary>
internal static class CaseContext
{
    /// <summary>The key that holds a list of values of any kind.</summary>
    public const string List = "aws:TagKeys";

    /// <summary>Keys with one value, by kind.</summary>
    public static ImmutableDictionary<ValueKind, ImmutableArray<string>> Keys { get; } = new Dictionary<ValueKind, ImmutableArray<string>>
    {
        [ValueKind.Text] =
        [
            "aws:PrincipalOrgID", "aws:RequestedRegion", "aws:PrincipalTag/team", "aws:PrincipalTag/Stage", "aws:UserAgent", "aws:SourceVpce", "aws:SourceAccount",
        ],
        [ValueKind.Arn] = ["aws:PrincipalArn", "aws:SourceArn"],
        [ValueKind.Date] = ["aws:CurrentTime", "aws:TokenIssueTime", "aws:EpochTime"],
        [ValueKind.Number] = ["aws:MultiFactorAuthAge"],
        [ValueKind.Bool] = ["aws:SecureTransport", "aws:MultiFactorAuthPresent", "aws:ViaAWSService"],
        [ValueKind.Address] = ["aws:SourceIp", "aws:VpcSourceIp"],
        [ValueKind.Binary] = ["aws:PrincipalTag/blob"],
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<ValueKind, ImmutableArray<string>> Pools = new Dictionary<ValueKind, ImmutableArray<string>>
    {
        [ValueKind.Text] = ["churn", "Churn", "fraud", "prod", "dev"],
        [ValueKind.Arn] =
        [
            "arn:aws:sns:us-east-1:111111111111:churn-alerts", "arn:aws:sns:us-east-1:222222222222:churn-alerts", "arn:aws:s3:::data-lake",
            "arn:aws:lambda:eu-west-1:111111111111:function:score:live",
        ],
        [ValueKind.Date] = ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00.500Z", "2026-02-28T23:30:00-05:00", "2026-06-30", "2025-12-31T23:59Z", "2026-03"],
        [ValueKind.Number] = ["0", "5", "10", "10.5", "300", "-1"],
        [ValueKind.Bool] = ["true", "false"],
        [ValueKind.Address] = ["10.1.2.3", "10.1.200.7", "203.0.113.9", "2001:db8::1", "2001:db8:1234:5678::9"],
        [ValueKind.Binary] = ["Y2h1cm4=", "ZnJhdWQ=", "AAECAw=="],
    }.ToImmutableDictionary();

    /// <summary>A value of a kind.</summary>
    public static string Value(ValueKind kind, SeededRandom random) => random.Of([.. Pools[kind]]);

    /// <summary>The keys of a call, but for those that say who calls; a key in four or five is left out.</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="listKind">The kind of the list's values.</param>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Make(SeededRandom random, ValueKind listKind)
    {
        var context = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<ValueKind>())
        {
            foreach (var key in Keys[kind].Where(key => key != "aws:PrincipalArn" && random.In100(78)))
            {
                context[key] = [ValueOf(key, kind, random)];
            }
        }

        if (random.In100(80))
        {
            context[List] = [.. Enumerable.Range(0, random.Of(0, 1, 2, 2, 2, 3)).Select(_ => Value(listKind, random)).Distinct()];
        }

        if (random.In100(30))
        {
            context["aws:CalledVia"] = [.. random.Some(60, "cloudformation.amazonaws.com", "athena.amazonaws.com", "dynamodb.amazonaws.com")];
        }

        return context.ToImmutable();
    }

    private static string ValueOf(string key, ValueKind kind, SeededRandom random) => key switch
    {
        "aws:PrincipalOrgID" => random.Of("o-a1b2c3d4e5", "o-z9y8x7w6v5"),
        "aws:RequestedRegion" => random.Of("us-east-1", "eu-west-1"),
        "aws:UserAgent" => random.Of("aws-cli/2.15.0 md/x", "Boto3/1.34"),
        "aws:SourceVpce" => random.Of("vpce-0a1b2c3d", "vpce-9f8e7d6c"),
        "aws:SourceAccount" => random.Of("111111111111", "222222222222"),
        "aws:PrincipalTag/Stage" => random.Of("prod", "dev", "Prod"),
        "aws:PrincipalTag/team" => random.Of("churn", "churn", "Churn", "fraud"),
        "aws:EpochTime" => DateTimeOffset.Parse("2026-03-01T12:00:00Z", CultureInfo.InvariantCulture).AddDays(random.Below(60) - 30)
            .ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "aws:MultiFactorAuthAge" => random.Of("0", "5", "10", "300"),
        _ => Value(kind, random),
    };
}

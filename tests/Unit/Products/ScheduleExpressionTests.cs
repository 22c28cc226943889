using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlOps.Products;
using MlOps.Unit.Aws;

namespace MlOps.Unit.Products;

/// <summary>What EventBridge takes as a schedule, and what is said of what it does not take (EventBridge user guide, Cron and Rate expressions reference).</summary>
public sealed class ScheduleExpressionTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    // The first twelve are the user guide's own; names in any case and LW were seen to be taken (grumBit/aws_cron_expression_validator#18,
    // beemhq/aws-cron-parser#7, serverless/serverless-local-schedule#12).
    [Theory]
    [InlineData("cron(0 10 * * ? *)")]
    [InlineData("cron(15 12 * * ? *)")]
    [InlineData("cron(0 18 ? * MON-FRI *)")]
    [InlineData("cron(0 8 1 * ? *)")]
    [InlineData("cron(0/15 * * * ? *)")]
    [InlineData("cron(0/10 * ? * MON-FRI *)")]
    [InlineData("cron(0/5 8-17 ? * MON-FRI *)")]
    [InlineData("cron(0/30 20-2 ? * MON-FRI *)")]
    [InlineData("cron(1/10 * ? * 3#2 *)")]
    [InlineData("cron(0 0 3W * ? *)")]
    [InlineData("rate(5 minutes)")]
    [InlineData("rate(1 hour)")]
    [InlineData("cron(0 3 L FEB ? *)")]
    [InlineData("cron(0 3 29 2 ? *)")]
    [InlineData("cron(0 3 ? * FRI-MON *)")]
    [InlineData("cron(05 03 01 01 ? 2030-2031,2040)")]
    [InlineData("cron(*/5 * ? * 6L *)")]
    [InlineData("cron(0 3 31 JAN-MAR ? 2026/2)")]
    [InlineData("cron(0 3 29 11 ? 2026)")]
    [InlineData("rate(9999 days)")]
    [InlineData("cron(0 3 ? * mon-fri *)")]
    [InlineData("cron(0 3 1 feb ? *)")]
    [InlineData("cron(10 7/5 ? * Wed-Fri 2027)")]
    [InlineData("cron(0 21 LW * ? *)")]
    [InlineData("cron(0 21 lw * ? *)")]
    [InlineData("cron(0 3 15w jUn ? *)")]
    [InlineData("cron(0 3 ? * mon#1 *)")]
    public void What_EventBridge_takes_is_right(string schedule)
    {
        Assert.Empty(ScheduleExpression.Check(schedule));
        Assert.Matches(SchemaPattern, schedule);
    }

    [Theory]
    [InlineData("daily", "it must be cron(…) with six fields, or rate(…)")]
    [InlineData("cron(0 3 * * ?", "it must be cron(…) with six fields, or rate(…)")]
    [InlineData("cron(0 3 * * ?)", "it has 5 fields of 6", "cron(0 3 * * ? *)")]
    [InlineData("cron(0 3 * *)", "it has 4 fields of 6")]
    [InlineData("cron(0  3 * * ? *)", "more than one space", "cron(0 3 * * ? *)")]
    [InlineData("cron(60 3 * * ? *)", "its minute is '60'; it must be 0 to 59")]
    [InlineData("cron(0 24 * * ? *)", "its hour is '24'; it must be 0 to 23")]
    [InlineData("cron(0 3 32 * ? *)", "its day of the month is '32'; it must be 1 to 31")]
    [InlineData("cron(0 3 0 * ? *)", "its day of the month is '0'; it must be 1 to 31")]
    [InlineData("cron(0 3 1 13 ? *)", "its month is '13'; it must be 1 to 12 or JAN to DEC")]
    [InlineData("cron(0 3 1 fèb ? *)", "its month is 'fèb'")]
    [InlineData("cron(0 3 ? * ſun *)", "its day of the week is 'ſun'")]
    [InlineData("cron(0 3 1,LW * ? *)", "its day of the month is '1,LW'")]
    [InlineData("cron(0 3 ? * lw *)", "its day of the week is 'lw'")]
    [InlineData("cron(0 3 ? * 0 *)", "its day of the week is '0'; it must be 1 to 7 or SUN to SAT")]
    [InlineData("cron(0 3 ? * 3#6 *)", "its day of the week is '3#6'")]
    [InlineData("cron(0 3 ? * 3#1,6#3 *)", "its day of the week is '3#1,6#3'")]
    [InlineData("cron(0 3 1 1 ? 1969)", "its year is '1969'; it must be 1970 to 2199")]
    [InlineData("cron(0/0 3 1 1 ? *)", "its minute is '0/0'")]
    [InlineData("cron(0 3 * * MON *)", "it has a day of the month and a day of the week", "Write cron(0 3 ? * MON *)")]
    [InlineData("cron(0 3 1 * * *)", "it has a day of the month and a day of the week", "Write cron(0 3 1 * ? *)")]
    [InlineData("cron(0 3 ? * ? *)", "neither says a day", "cron(0 3 * * ? *)")]
    [InlineData("rate(1 hours)", "after 1 the unit is 'hour'", "Write rate(1 hour)")]
    [InlineData("rate(2 hour)", "after 2 the unit is 'hours'", "Write rate(2 hours)")]
    [InlineData("rate(0 hours)", "its number is '0'")]
    [InlineData("rate(30 seconds)", "its unit is 'seconds'; it must be minutes, hours or days")]
    [InlineData("rate(5)", "a rate is a number and a unit")]
    public void What_is_wrong_is_said_with_its_field(string schedule, string says, string does = "")
    {
        var fault = Assert.Single(ScheduleExpression.Check(schedule));

        Assert.Equal("InvalidValue", fault.Id);
        Assert.Contains(says, fault.What, StringComparison.Ordinal);
        Assert.Contains(does, ConfigVocabulary.OfFile.Write(fault.Suggestion), StringComparison.Ordinal);
        Assert.DoesNotMatch(SchemaPattern, schedule);
    }

    [Fact]
    public void Every_field_that_is_wrong_is_said() =>
        Assert.Equal(
            ["its minute is '99'", "its hour is 'x'", "its month is 'JANUARY'", "its year is '26'"],
            ScheduleExpression.Check("cron(99 x 1 JANUARY ? 26)").Select(fault => fault.What.Split(';')[0]));

    [Theory]
    [InlineData("cron(0 3 31 2 ? *)")]
    [InlineData("cron(0 3 30-31 FEB ? *)")]
    [InlineData("cron(0 3 31 APR,JUN,9,11 ? *)")]
    [InlineData("cron(0 3 29 2 ? 2027,2029,2100)")]
    [InlineData("cron(0 3 30W 2 ? *)")]
    [InlineData("cron(0 3 ? 2 MON#5 2027-2043)")]
    [InlineData("cron(0 3 1 1 ? 2030-2027)")]
    public void What_never_fires_is_refused(string schedule)
    {
        Assert.Equal("ScheduleNeverFires", Assert.Single(ScheduleExpression.Check(schedule)).Id);
    }

    // A config must not cease to be right while its product is deployed.
    [Theory]
    [InlineData("cron(0 3 1 1 ? 1999)", "1999-01-01")]
    [InlineData("cron(0 3 28 11 ? 2020-2026)", "2026-11-28")]
    [InlineData("cron(0 3 L 2 ? 2024)", "2024-02-29")]
    [InlineData("cron(0 3 1W 8 ? 2026)", "2026-08-03")]
    [InlineData("cron(0 3 31W 5 ? 2026)", "2026-05-29")]
    [InlineData("cron(0 3 ? 11 6L 2026)", "2026-11-27")]
    [InlineData("cron(0 3 ? 9 2#1 2026)", "2026-09-07")]
    [InlineData("cron(0 3 ? 10 L 2026)", "2026-10-31")]
    [InlineData("cron(0 3 ? 10 SUN-TUE 2025/1000)", "2025-10-28")]
    [InlineData("cron(0 3 LW 2 ? 2026)", "2026-02-27")]
    [InlineData("cron(0 3 LW may ? 2026)", "2026-05-29")]
    [InlineData("cron(0 3 LW 9 ? 2026)", "2026-09-30")]
    public void What_fires_no_more_is_warned_of(string schedule, string last)
    {
        var read = ProductReader.ReadText(Configs.Starter.WithExtras($"schedule: '{schedule}'"));
        var finding = Assert.Single(ScheduleRules.Check(read.Product!, new FakeTime(new DateTimeOffset(Today, TimeOnly.MaxValue, TimeSpan.Zero))));

        Assert.True(read.IsValid);
        Assert.Equal((MlSeverity.Warning, "SchedulePassed", "extras.schedule"), (finding.Severity, finding.Id, finding.Path));
        Assert.StartsWith($"'extras.schedule' is '{schedule}': ", finding.Message, StringComparison.Ordinal);
        Assert.Contains(last, finding.Message, StringComparison.Ordinal);
        Assert.Equal(read.Product!.Path, finding.File);
        Assert.True(finding.Line > 1);
    }

    // The same config is the same product on any day, so that reports of it are the same too.
    [Fact]
    public void Reading_a_config_says_nothing_of_days_that_are_over() => Assert.DoesNotContain(
        ProductReader.ReadText(Configs.Starter.WithExtras("schedule: 'cron(0 3 1 1 ? 1999)'")).Findings, finding => finding.Id == "SchedulePassed");

    [Theory]
    [InlineData("cron(0 3 29 11 ? 2026)")]
    [InlineData("cron(0 3 * * ? *)")]
    [InlineData("rate(1 day)")]
    public void What_fires_still_is_not_warned_of(string schedule) =>
        Assert.Empty(ScheduleRules.Check(ProductReader.ReadText(Configs.Starter.WithExtras($"schedule: '{schedule}'")).RequireValid(), new FakeTime(new DateTimeOffset(Today, TimeOnly.MaxValue, TimeSpan.Zero))));

    [Fact]
    public void The_schema_says_the_same()
    {
        var random = new Random(20_261_129);
        var (right, wrong) = (0, 0);
        for (var index = 0; index < 20_000; index++)
        {
            var schedule = Schedule(random);
            var isRight = ScheduleExpression.Check(schedule).All(fault => fault.Id != "InvalidValue");

            Assert.True(isRight == Regex.IsMatch(schedule, SchemaPattern), $"{schedule}: {string.Join("; ", ScheduleExpression.Check(schedule))}");
            _ = isRight ? right++ : wrong++;
        }

        Assert.InRange(right, 1_000, 19_000);
        Assert.InRange(wrong, 1_000, 19_000);
    }

    [Theory]
    [InlineData("cron(0 3 31 2 ? *)", "ScheduleNeverFires")]
    [InlineData("cron(60 3 * * ? *)", "InvalidValue")]
    public void A_config_says_it_at_its_key(string schedule, string id)
    {
        var read = ProductReader.ReadText(Configs.Starter.WithExtras($"schedule: '{schedule}'"));

        Assert.Contains(read.Findings, finding => finding.Id == id && finding.Path == "extras.schedule" && finding.Message.StartsWith($"'extras.schedule' is '{schedule}': ", StringComparison.Ordinal));
        Assert.False(read.IsValid);
    }

    private static string SchemaPattern => (string)JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("module", "schemas", "ml-product.schema.json")))!
        ["properties"]!["extras"]!["properties"]!["schedule"]!["pattern"]!;

    private static string Schedule(Random random)
    {
        var fields = new[] { Field("0", "59", "7"), Field("0", "23", "08"), Field("1", "31", "L", "15W", "?", "LW", "l", "3w"), Field("1", "12", "FEB", "jun"), Field("1", "7", "MON", "?", "6L", "MON#5", "L", "Tue", "sat#1", "2l"), Field("1970", "2199", "2030") };
        if (random.Next(3) > 0)
        {
            fields[random.Next(2) == 0 ? 2 : 4] = "?";
        }

        return random.Next(8) == 0
            ? $"rate({Pick("0", "1", "2", "9999", "10000", "x")} {Pick("minute", "hour", "days", "hours", "minutes", "weeks")})"
            : $"cron({string.Join(Pick(" ", " ", " ", " ", " ", "  "), fields.Take(random.Next(20) == 0 ? 5 : 6))})";

        string Pick(params string[] words) => words[random.Next(words.Length)];

        string Field(params string[] words) => random.Next(12) switch
        {
            0 => "*",
            1 => $"*/{Pick("5", "0", "10000")}",
            2 => $"{Pick(words)}-{Pick(words)}",
            3 => $"{Pick(words)},{Pick(words)}",
            4 => $"{Pick(words)}-{Pick(words)}/2,{Pick(words)}",
            5 => Pick("", "99", "-", "1-2-3", "*,1", "1,*", "a"),
            _ => Pick(words),
        };
    }
}

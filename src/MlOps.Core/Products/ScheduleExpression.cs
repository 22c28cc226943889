using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>What starts something by the clock, as EventBridge's rules take it (EventBridge user guide, Cron and Rate expressions reference).</summary>
internal static partial class ScheduleExpression
{
    private static readonly FormattableString ExampleOfRate = $"For example: {ConfigKeys.Schedule.As("rate(12 hours)"):example}";

    private static readonly string[] Units = ["minute", "hour", "day"];

    /// <summary>Everything that is wrong with a schedule.</summary>
    /// <param name="text">The schedule.</param>
    public static IReadOnlyList<ScheduleFault> Check(string text)
    {
        var faults = new List<ScheduleFault>();
        switch (Form().Match(text))
        {
            case { Success: false }:
                faults.Add(ScheduleFault.Error("it must be cron(…) with six fields, or rate(…) with a number and a unit", ScheduleFault.Example));
                break;
            case { Groups: var groups } when groups["kind"].Value == "rate":
                CheckRate(groups["inner"].Value, faults);
                break;
            case { Groups: var groups }:
                CheckDays(CronExpression.Read(groups["inner"].Value, faults), faults);
                break;
        }

        return faults;
    }

    /// <summary>The last day on which a schedule fires; null where it never does, or always will.</summary>
    /// <param name="text">The schedule, without fault.</param>
    public static DateOnly? LastDay(string text) =>
        Form().Match(text) is { Success: true, Groups: var groups } && groups["kind"].Value == "cron" ? CronExpression.Read(groups["inner"].Value, [])?.LastDay() : null;

    private static void CheckRate(string text, List<ScheduleFault> faults)
    {
        if (text.Split(' ') is not [var number, var unit])
        {
            faults.Add(ScheduleFault.Error("a rate is a number and a unit with one space between them", ExampleOfRate));
            return;
        }

        var isNumber = Number().IsMatch(number);
        var isUnit = Units.Contains(unit.TrimEnd('s'), StringComparer.Ordinal) && !unit.EndsWith("ss", StringComparison.Ordinal);
        if (!isNumber)
        {
            faults.Add(ScheduleFault.Error($"its number is '{number}'; it must be 1 to 9999", ExampleOfRate));
        }

        if (!isUnit)
        {
            faults.Add(ScheduleFault.Error($"its unit is '{unit}'; it must be minutes, hours or days, or one of them in the singular after 1", ExampleOfRate));
        }
        else if (isNumber && (number == "1") == unit.EndsWith('s'))
        {
            var right = number == "1" ? unit.TrimEnd('s') : unit + "s";
            faults.Add(ScheduleFault.Error($"after {number} the unit is '{right}'", $"Write rate({number} {right})"));
        }
    }

    private static void CheckDays(CronExpression? cron, List<ScheduleFault> faults)
    {
        if (cron is not null && cron.LastDay() is null)
        {
            faults.Add(new ScheduleFault(
                "ScheduleNeverFires", "it never fires: none of its months has such a day in any of its years", $"Correct day, month or year; L is the last day of a month, however long it is."));
        }
    }

    [GeneratedRegex(@"\A(?<kind>rate|cron)\((?<inner>[^()]*)\)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A[1-9][0-9]{0,3}\z")]
    private static partial Regex Number();
}

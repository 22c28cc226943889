using System.Collections.Immutable;

namespace MlOps.Products;

/// <summary>
/// A cron expression as EventBridge's rules take it (EventBridge user guide, Cron expressions reference). Names and letters of any case are taken, and LW for
/// the month's last workday, though the guide has neither (observed: grumBit/aws_cron_expression_validator#18, beemhq/aws-cron-parser#7,
/// serverless/serverless-local-schedule#12).
/// </summary>
/// <param name="Days">The days, by their numbers or by weekdays.</param>
/// <param name="Months">The months.</param>
/// <param name="Years">The years.</param>
internal sealed record CronExpression(CronDays Days, ImmutableSortedSet<int> Months, ImmutableSortedSet<int> Years)
{
    private const string Wildcards = "with , - * and / between them";

    private static readonly CronField MinuteField = new("minute", 0, 59) { Rule = $"0 to 59, {Wildcards}" };

    private static readonly CronField HourField = new("hour", 0, 23) { Rule = $"0 to 23, {Wildcards}" };

    private static readonly CronField DayField = new("day of the month", 1, 31) { Rule = "1 to 31, with , - * and / between them, L for the last day, LW for the last workday, 15W for the workday nearest to the 15th, or ?" };

    private static readonly CronField MonthField = new("month", 1, 12)
    {
        Rule = $"1 to 12 or JAN to DEC, {Wildcards}",
        Words = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
    };

    private static readonly CronField WeekdayField = new("day of the week", 1, 7)
    {
        Rule = "1 to 7 or SUN to SAT, with , - * and / between them, L for Saturday, 6L for the month's last Friday, 2#1 for its first Monday, or ?",
        Words = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
    };

    private static readonly CronField YearField = new("year", 1970, 2199) { Rule = $"1970 to 2199, {Wildcards}", GoesRound = false };

    /// <summary>The last day that it means; null where it means none.</summary>
    public DateOnly? LastDay() => Years.Reverse()
        .SelectMany(year => Months.Reverse().Select(month => (Year: year, Month: month, Days: Days.In(year, month).ToList())))
        .Where(month => month.Days.Count > 0)
        .Select(month => (DateOnly?)new DateOnly(month.Year, month.Month, month.Days.Max()))
        .FirstOrDefault();

    /// <summary>Reads the fields.</summary>
    /// <param name="text">What stands between the parentheses.</param>
    /// <param name="faults">Gets what is wrong.</param>
    /// <returns>The expression; null where something is wrong.</returns>
    public static CronExpression? Read(string text, ICollection<ScheduleFault> faults)
    {
        var fields = text.Split(' ');
        if (fields.Length != 6)
        {
            faults.Add(CountFault(fields));
            return null;
        }

        string[] folded = [.. fields.Select(Fold)];
        Check(MinuteField, fields[0], MinuteField.Read(folded[0]), faults);
        Check(HourField, fields[1], HourField.Read(folded[1]), faults);
        var day = fields[2] == "?" ? null : Check(DayField, fields[2], ReadDays(folded[2]), faults);
        var months = Check(MonthField, fields[3], MonthField.Read(folded[3]), faults);
        var weekday = fields[4] == "?" ? null : Check(WeekdayField, fields[4], ReadWeekdays(folded[4]), faults);
        var years = Check(YearField, fields[5], YearField.Read(folded[5]), faults);
        CheckQuestionMarks(fields, faults);
        return faults.Count == 0 ? new CronExpression((day ?? weekday)!, months!, years!) : null;
    }

    // Letters of ASCII only: others are no part of any name, whatever they fold to.
    private static string Fold(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterLower(letter) ? char.ToUpperInvariant(letter) : letter));

    private static ScheduleFault CountFault(string[] fields)
    {
        const string What = "minutes, hours, day of the month, month, day of the week and year";
        return fields.Length == 5 && !fields.Contains("")
            ? ScheduleFault.Error($"it has 5 fields of 6: {What}. EventBridge takes a year after the others", $"Write * for every year: cron({string.Join(' ', fields)} *)")
            : fields.Contains("")
                ? ScheduleFault.Error("its fields have more than one space between them", $"Write one: cron({string.Join(' ', fields.Where(field => field.Length > 0))})")
                : ScheduleFault.Error($"it has {fields.Length} fields of 6: {What}", ScheduleFault.Example);
    }

    private static T? Check<T>(CronField field, string text, T? value, ICollection<ScheduleFault> faults)
        where T : class
    {
        if (value is null)
        {
            faults.Add(ScheduleFault.Error($"its {field.Name} is '{text}'; it must be {field.Rule}", ScheduleFault.Example));
        }

        return value;
    }

    private static void CheckQuestionMarks(string[] fields, ICollection<ScheduleFault> faults)
    {
        switch (fields[2], fields[4])
        {
            case ("?", "?"):
                var everyDay = faults.Count > 0 ? "Write * for every day of the month." : $"Write * for every day: cron({Joined("*", "?")})";
                faults.Add(ScheduleFault.Error("both its day of the month and its day of the week are ?, so that neither says a day", $"{everyDay}"));
                break;
            case not ("?", _) and not (_, "?"):
                var suggestion = faults.Count > 0 ? "Write ? for one of them." : $"Write cron({(fields[4] == "*" ? Joined(fields[2], "?") : Joined("?", fields[4]))})";
                faults.Add(ScheduleFault.Error("it has a day of the month and a day of the week, of which EventBridge takes one; the other must be ?", $"{suggestion}"));
                break;
        }

        string Joined(string day, string weekday) => string.Join(' ', fields[0], fields[1], day, fields[3], weekday, fields[5]);
    }

    private static CronDays? ReadDays(string text) =>
        text == "L" ? new CronDays.Last()
        : text == "LW" ? new CronDays.LastWorkday()
        : text.EndsWith('W') ? DayField.ReadValue(text[..^1]) is { } nearest ? new CronDays.NearestWorkday(nearest) : null
        : DayField.Read(text) is { } days ? new CronDays.Numbered(days)
        : null;

    private static CronDays? ReadWeekdays(string text) => text switch
    {
        "L" => new CronDays.Weekly([7]),
        [.. var weekday, 'L'] => WeekdayField.ReadValue(weekday) is { } last ? new CronDays.NthWeekday(last, 0) : null,
        [.. var weekday, '#', >= '1' and <= '5' and var number] => WeekdayField.ReadValue(weekday) is { } nth ? new CronDays.NthWeekday(nth, number - '0') : null,
        _ => WeekdayField.Read(text) is { } weekdays ? new CronDays.Weekly(weekdays) : null,
    };
}

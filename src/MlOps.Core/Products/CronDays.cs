using System.Collections.Immutable;

namespace MlOps.Products;

/// <summary>The days of a month that a cron expression means; null where its field is a question mark, so that the other one decides.</summary>
internal abstract record CronDays
{
    /// <summary>The days of a month.</summary>
    public abstract IEnumerable<int> In(int year, int month);

    /// <summary>The weekday of a day, as cron counts them: Sunday is 1.</summary>
    private static int WeekdayOf(int year, int month, int day) => (int)new DateOnly(year, month, day).DayOfWeek + 1;

    /// <summary>Days by their numbers.</summary>
    /// <param name="Days">The numbers.</param>
    public sealed record Numbered(ImmutableSortedSet<int> Days) : CronDays
    {
        /// <inheritdoc/>
        public override IEnumerable<int> In(int year, int month) => Days.Where(day => day <= DateTime.DaysInMonth(year, month));
    }

    /// <summary>The last day.</summary>
    public sealed record Last : CronDays
    {
        /// <inheritdoc/>
        public override IEnumerable<int> In(int year, int month) => [DateTime.DaysInMonth(year, month)];
    }

    /// <summary>The last day from Monday to Friday.</summary>
    public sealed record LastWorkday : CronDays
    {
        /// <inheritdoc/>
        public override IEnumerable<int> In(int year, int month)
        {
            var last = DateTime.DaysInMonth(year, month);
            return [WeekdayOf(year, month, last) switch { 7 => last - 1, 1 => last - 2, _ => last }];
        }
    }

    /// <summary>The day from Monday to Friday that is nearest to a day. It is in the same month, and there is none where the month lacks the day.</summary>
    /// <param name="Day">The day.</param>
    public sealed record NearestWorkday(int Day) : CronDays
    {
        /// <inheritdoc/>
        public override IEnumerable<int> In(int year, int month)
        {
            var last = DateTime.DaysInMonth(year, month);
            return Day > last ? [] : [WeekdayOf(year, month, Day) switch
            {
                7 => Day == 1 ? 3 : Day - 1,
                1 => Day == last ? Day - 2 : Day + 1,
                _ => Day,
            }];
        }
    }

    /// <summary>Every such weekday.</summary>
    /// <param name="Weekdays">The weekdays.</param>
    public sealed record Weekly(ImmutableSortedSet<int> Weekdays) : CronDays
    {
        /// <inheritdoc/>
        public override IEnumerable<int> In(int year, int month) =>
            Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Where(day => Weekdays.Contains(WeekdayOf(year, month, day)));
    }

    /// <summary>One such weekday of the month.</summary>
    /// <param name="Weekday">The weekday.</param>
    /// <param name="Number">Which of them, from 1; 0 is the last.</param>
    public sealed record NthWeekday(int Weekday, int Number) : CronDays
    {
        /// <inheritdoc/>
        public override IEnumerable<int> In(int year, int month)
        {
            int[] days = [.. new Weekly([Weekday]).In(year, month)];
            return Number == 0 ? days[^1..] : days.Skip(Number - 1).Take(1);
        }
    }
}

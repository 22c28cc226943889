namespace MlOps.Products;

/// <summary>What a day makes of a schedule. It is no part of reading a config, which says the same on any day.</summary>
public static class ScheduleRules
{
    /// <summary>The finding that the schedule fires no more; none where it does, or where there is none.</summary>
    /// <param name="product">The product.</param>
    /// <param name="time">What day it is.</param>
    public static IReadOnlyList<MlFinding> Check(MlProduct product, TimeProvider time) => Check(product, time, ConfigVocabulary.OfFile);

    /// <summary>The same in other words.</summary>
    /// <param name="product">The product.</param>
    /// <param name="time">What day it is.</param>
    /// <param name="words">How the finding speaks of the config.</param>
    internal static IReadOnlyList<MlFinding> Check(MlProduct product, TimeProvider time, ConfigVocabulary words)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(time);
        return product.Schedule is { } schedule && ScheduleExpression.LastDay(schedule) is { } last && last < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
            ? [Passed(product, schedule, last, words)]
            : [];
    }

    private static MlFinding Passed(MlProduct product, string schedule, DateOnly last, ConfigVocabulary words) => product.Report(
        ConfigKeys.Schedule,
        MlSeverity.Warning,
        "SchedulePassed",
        words.WriteAbout(ConfigKeys.Schedule, $"{ConfigKeys.Schedule} is '{schedule}': the last day on which it fires was {last:yyyy-MM-dd}, so that the clock starts nothing any more."),
        "Write later years, or * for every year.");
}

using System.Collections.Immutable;

namespace MlOps.Products;

/// <summary>The values of <c>extras</c>.</summary>
/// <param name="Section">Where they stand.</param>
/// <param name="Chosen">The extras that the product has, in the order of <see cref="ProductExtras.All"/>.</param>
/// <param name="Schedule">When the build pipeline is started; null where the clock does not start it.</param>
internal sealed record ExtrasConfig(ConfigSection Section, ImmutableArray<string> Chosen, string? Schedule)
{
    /// <summary>Reads the section.</summary>
    public static ExtrasConfig Read(ConfigSection section)
    {
        var schedule = section.ReadText(ConfigKeys.Schedule) is { } text && IsRight(text, section) ? text : null;
        ImmutableArray<string> chosen = [.. ConfigKeys.Switches.Where(section.ReadFlag).Select(key => key.Name)];
        return new ExtrasConfig(section, schedule is null ? chosen : chosen.Add(ProductExtras.Schedule), schedule);
    }

    /// <summary>Whether the product has an extra.</summary>
    public bool Has(string extra) => Chosen.Contains(extra, StringComparer.Ordinal);

    private static bool IsRight(string schedule, ConfigSection section)
    {
        var faults = ScheduleExpression.Check(schedule);
        foreach (var fault in faults)
        {
            section.Report(MlSeverity.Error, fault.Id, ConfigKeys.Schedule, $"{ConfigKeys.Schedule} is '{schedule}': {fault.What}.", fault.Suggestion);
        }

        return faults.Count == 0;
    }

    /// <summary>Reports extras that do not go with the tier or the source.</summary>
    public void Check(string? tier, string? sourceControl)
    {
        if (tier is ProductTiers.Starter or ProductTiers.Professional)
        {
            Section.Forbid(ConfigKeys.TopicPolicy, $"only the enterprise tier has a topic");
        }

        if (sourceControl == SourceControls.CodeConnections)
        {
            Section.Forbid(ConfigKeys.SourceTrigger, $"a connection tells of changes by itself");
        }
    }
}

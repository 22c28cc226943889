using System.Collections.Immutable;
using System.Globalization;

namespace MlOps.Products;

/// <summary>Reads rules about drift that are given beside a config.</summary>
public static class DriftRules
{
    private const string Given = "Ignored for this run.";
    private static readonly string[] Names = ["LogicalId", "Type", "Property", "Reason", "Until"];

    /// <summary>Reads a rule as one text.</summary>
    /// <param name="text">A logical id or a type, and after it a property's path where one is meant: <c>ModelBuildProject/Environment/*</c>.</param>
    /// <exception cref="MlOpsException"><c>DriftRuleInvalid</c>.</exception>
    public static MlDriftRule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var resource = slash < 0 ? text : text[..slash];
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [resource.Contains("::", StringComparison.Ordinal) ? "Type" : "LogicalId"] = resource,
            ["Property"] = slash < 0 ? null : text[slash..],
        };
        return Of(values);
    }

    /// <summary>Makes a rule of named values.</summary>
    /// <param name="values">Values by the names of the properties of <see cref="MlDriftRule"/>; those that are absent or null say nothing.</param>
    /// <exception cref="MlOpsException"><c>DriftRuleInvalid</c>.</exception>
    public static MlDriftRule Of(IReadOnlyDictionary<string, string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Keys.FirstOrDefault(name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw Invalid($"It has no '{unknown}'.", $"Give {string.Join(", ", Names)}.");
        }

        var found = values.Where(item => item.Value is not null).ToImmutableDictionary(item => item.Key, item => item.Value!, StringComparer.OrdinalIgnoreCase);
        if (!Names[..3].Any(found.ContainsKey))
        {
            throw Invalid("It names no resource, type or property: it would ignore all drift.", "Give LogicalId, Type or Property.");
        }

        return new MlDriftRule
        {
            LogicalId = Read(found, "LogicalId", ConfigKeys.DriftLogicalId),
            Type = Read(found, "Type", ConfigKeys.DriftType),
            Property = Read(found, "Property", ConfigKeys.DriftProperty),
            Reason = Read(found, "Reason", ConfigKeys.DriftReason) ?? Given,
            Until = ReadDay(found.GetValueOrDefault("Until")),
        };
    }

    private static string? Read(ImmutableDictionary<string, string> values, string name, ConfigKey key)
    {
        var value = values.GetValueOrDefault(name);
        return value is null || (value.Length <= key.MaxLength && key.Pattern!.IsMatch(value))
            ? value
            : throw Invalid($"Its {name} is '{value}'; it must be {key.Rule}.", $"For example: {key.Example}");
    }

    private static DateOnly? ReadDay(string? text) => text is null ? null
        : DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day
        : throw Invalid($"Its Until is '{text}'; it must be a day, year-month-day.", "For example: 2027-03-31");

    private static MlOpsException Invalid(string why, string action) =>
        new("DriftRuleInvalid", MlErrorCategory.InvalidArgument, $"This is no rule about drift. {why}") { RecommendedAction = action };
}

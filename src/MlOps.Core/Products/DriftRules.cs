using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>Reads rules about drift that are given beside a config.</summary>
public static partial class DriftRules
{
    /// <summary>What stands for the reason of a rule that is given without one.</summary>
    internal const string NoReason = "Ignored for this run.";

    private static readonly string[] Names = ["LogicalId", "Type", "Property", "Reason", "Until"];

    /// <summary>Reads a rule as one text.</summary>
    /// <param name="text">
    /// A logical id or a type, and after it a property's path where one is meant: <c>BuildProject/Environment/*</c>. A reason may follow, after a colon and
    /// a space, and before it the last day that the rule holds: <c>BuildProject/Environment/* until 2027-03-31: newer images are tried</c>.
    /// </param>
    /// <exception cref="MlOpsException"><c>DriftRuleInvalid</c>.</exception>
    public static MlDriftRule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = Parts().Match(text);
        var what = parts.Groups["what"].Value;
        var slash = what.IndexOf('/', StringComparison.Ordinal);
        var resource = slash < 0 ? what : what[..slash];
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [resource.Contains("::", StringComparison.Ordinal) ? "Type" : "LogicalId"] = resource,
            ["Property"] = slash < 0 ? null : what[slash..],
            ["Reason"] = parts.Groups["reason"] is { Success: true, Value: var reason } ? reason : null,
            ["Until"] = parts.Groups["until"] is { Success: true, Value: var until } ? until : null,
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

        var rule = new MlDriftRule
        {
            LogicalId = Read(found, "LogicalId", ConfigKeys.DriftLogicalId),
            Type = Read(found, "Type", ConfigKeys.DriftType),
            Property = Read(found, "Property", ConfigKeys.DriftProperty),
            Reason = Read(found, "Reason", ConfigKeys.DriftReason) ?? NoReason,
            Until = ReadDay(found.GetValueOrDefault("Until")),
        };
        return FitsEverything(rule) ? throw Invalid($"It says {Words(rule)} only: it would ignore all drift.", "Name a resource, a type or a property of those whose drift is expected.") : rule;
    }

    /// <summary>Whether a rule fits whatever there is: its type is any that a product has, and of all else it says wildcards only.</summary>
    /// <param name="rule">The rule.</param>
    internal static bool FitsEverything(MlDriftRule rule) =>
        new[] { rule.LogicalId, rule.Property }.All(part => part is null || Everything().IsMatch(part)) && rule.FitsEveryType();

    /// <summary>What a rule says, in quotes.</summary>
    /// <param name="rule">The rule.</param>
    internal static string Words(MlDriftRule rule) =>
        string.Join(" and ", new[] { rule.LogicalId, rule.Type, rule.Property }.Where(part => part is not null).Select(part => $"'{part}'"));

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

    // Every path begins with a slash: what is left says no name.
    [GeneratedRegex(@"^[*?/]*\*[*?/]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Everything();

    [GeneratedRegex(@"\A(?<what>.*?)( until (?<until>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}))?(: +(?<reason>.*))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Parts();

    private static MlOpsException Invalid(string why, string action) =>
        new("DriftRuleInvalid", MlErrorCategory.InvalidArgument, $"This is no rule about drift. {why}") { RecommendedAction = action };
}

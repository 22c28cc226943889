using System.Collections.Immutable;
using System.Globalization;

namespace MlOps.Products;

/// <summary>An item of <c>drift.ignore</c>.</summary>
/// <param name="Section">Where it stands.</param>
/// <param name="Rule">What it says.</param>
internal sealed record DriftRuleConfig(ConfigSection Section, MlDriftRule Rule)
{
    private static readonly ConfigKey[] Choosing = [ConfigKeys.DriftLogicalId, ConfigKeys.DriftType, ConfigKeys.DriftProperty];

    /// <summary>Reads the rules. One that is not whole has its findings, and none of its words counts.</summary>
    /// <param name="drift">The section <c>drift</c>.</param>
    /// <param name="findings">Where findings go.</param>
    public static ImmutableArray<DriftRuleConfig> ReadAll(ConfigSection drift, ICollection<MlFinding> findings) =>
        [.. drift.ReadSections(ConfigKeys.DriftIgnore).Select(section => Read(section, findings)).OfType<DriftRuleConfig>()];

    /// <summary>Says which rules fit no resource of the product, or no property of those that they fit. An adopted stack may have other logical ids, so this is no error.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="resources">The product's resources, with the stack itself where that may drift.</param>
    public static void CheckFit(IEnumerable<DriftRuleConfig> rules, IReadOnlyCollection<(string LogicalId, string Type)> resources)
    {
        foreach (var (section, rule) in rules)
        {
            var meant = resources.Where(resource => rule.Fits(resource.LogicalId, resource.Type)).ToList();
            if (meant.Count > 0)
            {
                ReportUnknownProperty(section, [.. meant.Select(resource => resource.Type)], rule);
                continue;
            }

            var key = rule.LogicalId is null ? ConfigKeys.DriftType : ConfigKeys.DriftLogicalId;
            var near = rule.LogicalId is null ? null : NearName.Find(rule.LogicalId, [.. resources.Select(resource => resource.LogicalId)]);
            section.Report(
                MlSeverity.Warning,
                "DriftRuleFitsNothing",
                key,
                $"No resource of the product is meant by this rule.",
                $"{(near is null ? "Correct it, or remove it." : $"Did you mean '{near}'?")}");
        }
    }

    private static void ReportUnknownProperty(ConfigSection section, IReadOnlyList<string> types, MlDriftRule rule)
    {
        if (types.All(type => rule.FindUnknownProperty(type) is not null))
        {
            var (path, near) = rule.FindUnknownProperty(types[0])!;
            section.Report(
                MlSeverity.Warning,
                "DriftRuleFitsNothing",
                ConfigKeys.DriftProperty,
                $"No property of what this rule is about is meant by it: {types[0]} has no '{path}'.",
                $"{(near is null ? "Correct it, or remove it." : $"Did you mean '{near}'?")}");
        }
    }

    private static DriftRuleConfig? Read(ConfigSection section, ICollection<MlFinding> findings)
    {
        UnknownKeys.Check(ConfigKeys.DriftIgnore.Path, section.Node, findings);
        var rule = new MlDriftRule
        {
            LogicalId = section.ReadText(ConfigKeys.DriftLogicalId),
            Type = section.ReadText(ConfigKeys.DriftType),
            Property = section.ReadText(ConfigKeys.DriftProperty),
            Reason = section.ReadText(ConfigKeys.DriftReason) ?? "",
            Until = ReadDay(section),
        };
        if (!Choosing.Any(section.Has))
        {
            section.Report(
                MlSeverity.Error,
                "DriftRuleTooBroad",
                ConfigKeys.DriftLogicalId,
                $"The rule names no resource, type or property: it would ignore all drift.",
                $"Add {ConfigKeys.DriftLogicalId:name}, {ConfigKeys.DriftType:name} or {ConfigKeys.DriftProperty:name}.");
        }
        else if (DriftRules.FitsEverything(rule) && Choosing.All(key => !section.Has(key) || ValueOf(rule, key) is not null))
        {
            section.Report(
                MlSeverity.Error,
                "DriftRuleTooBroad",
                Choosing.First(section.Has),
                $"The rule says {DriftRules.Words(rule)} only: it would ignore all drift.",
                $"Name a resource, a type or a property of those whose drift is expected.");
            return null;
        }

        var isWhole = rule.Reason.Length > 0 && Choosing.Any(section.Has) && Choosing.All(key => !section.Has(key) || ValueOf(rule, key) is not null)
            && (rule.Until is not null || !section.Has(ConfigKeys.DriftUntil));
        return isWhole ? new DriftRuleConfig(section, rule) : null;
    }

    private static string? ValueOf(MlDriftRule rule, ConfigKey key) =>
        key == ConfigKeys.DriftLogicalId ? rule.LogicalId : key == ConfigKeys.DriftType ? rule.Type : rule.Property;

    private static DateOnly? ReadDay(ConfigSection section)
    {
        if (section.ReadText(ConfigKeys.DriftUntil) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        section.Report(MlSeverity.Error, "InvalidValue", ConfigKeys.DriftUntil, $"{ConfigKeys.DriftUntil} is '{text}'; its month has no such day.", $"Correct the day.");
        return null;
    }
}

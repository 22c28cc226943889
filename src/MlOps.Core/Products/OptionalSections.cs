using System.Collections.Immutable;
using System.Globalization;

namespace MlOps.Products;

/// <summary>Writes the sections of a config that most configs do without.</summary>
internal static class OptionalSections
{
    /// <summary>Writes those that a draft has values for, and says that there are others.</summary>
    public static void Write(DraftText text, ProductDraft draft)
    {
        WriteIam(text, draft);
        WriteExtras(text, draft);
        WriteDrift(text, draft);
        WriteOthers(text, draft);
    }

    /// <summary>The extras that a draft switches on, each once; a schedule is one of them.</summary>
    public static ImmutableArray<string> ExtrasOf(ProductDraft draft)
    {
        var switches = draft.Extras.Where(extra => extra != ProductExtras.Schedule || draft.Schedule is null).Distinct(StringComparer.Ordinal);
        return [.. switches, .. draft.Schedule is null ? Array.Empty<string>() : [ProductExtras.Schedule]];
    }

    private static void WriteIam(DraftText text, ProductDraft draft)
    {
        if (!HasIam(draft))
        {
            return;
        }

        text.Section(ConfigKeys.Iam.Name);
        if (draft.PermissionsBoundaryArn is not null)
        {
            text.Comment(1, "Bounds all roles of the product.");
            text.Value(1, ConfigKeys.PermissionsBoundaryArn.Name, draft.PermissionsBoundaryArn);
        }

        if (draft.IamPath is not null)
        {
            text.Comment(1, "Of roles and managed policies. IAM moves neither, so it stays as it was at the first deployment.");
            text.Value(1, ConfigKeys.IamPath.Name, draft.IamPath);
        }
    }

    private static void WriteExtras(DraftText text, ProductDraft draft)
    {
        if (!HasExtras(draft))
        {
            return;
        }

        text.Section(ConfigKeys.Extras.Name);
        text.Comment(1, "What the tier does not count.");
        foreach (var extra in ExtrasOf(draft))
        {
            if (extra == ProductExtras.Schedule && draft.Schedule is not null)
            {
                text.Comment(1, "In UTC.");
                text.Value(1, extra, draft.Schedule);
            }
            else
            {
                text.Line($"  {DraftText.Scalar(extra)}: true");
            }
        }
    }

    private static void WriteDrift(DraftText text, ProductDraft draft)
    {
        if (!HasDrift(draft))
        {
            return;
        }

        text.Section(ConfigKeys.Drift.Name);
        text.Comment(1, "Drift that is expected: what a rule fits is shown as ignored. 'until' is the last day that it holds.");
        text.Line($"  {ConfigKeys.DriftIgnore.Name}:");
        foreach (var rule in draft.DriftRules)
        {
            WriteRule(text, rule);
        }
    }

    private static void WriteRule(DraftText text, MlDriftRule rule)
    {
        var start = "- ";
        Write(ConfigKeys.DriftLogicalId, rule.LogicalId);
        Write(ConfigKeys.DriftType, rule.Type);
        Write(ConfigKeys.DriftProperty, rule.Property);
        Write(ConfigKeys.DriftReason, rule.Reason == DriftRules.NoReason ? null : rule.Reason);
        Write(ConfigKeys.DriftUntil, rule.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        void Write(ConfigKey key, string? value)
        {
            if (value is not null)
            {
                text.Line($"    {start}{key.Name}: {DraftText.Scalar(value)}");
                start = "  ";
            }
        }
    }

    private static bool HasIam(ProductDraft draft) => draft.PermissionsBoundaryArn is not null || draft.IamPath is not null;

    private static bool HasExtras(ProductDraft draft) => ExtrasOf(draft).Length > 0;

    private static bool HasDrift(ProductDraft draft) => draft.DriftRules.Length > 0;

    private static void WriteOthers(DraftText text, ProductDraft draft)
    {
        if (!HasIam(draft) && !HasExtras(draft) && !HasDrift(draft))
        {
            text.Line("");
            text.Line($"# Three more sections are optional: '{ConfigKeys.Iam.Name}' brings a permissions boundary or a path for roles along, '{ConfigKeys.Extras.Name}' adds");
            text.Line("# what the tier does not count (policies of bucket and topic, rules that start pipelines, a deploy role, an image repository, a");
            text.Line($"# schedule), and '{ConfigKeys.Drift.Name}' names drift that is expected. docs/product-config.md has them.");
        }
        else
        {
            text.Line("");
            text.Line("# docs/product-config.md has every key.");
        }
    }
}

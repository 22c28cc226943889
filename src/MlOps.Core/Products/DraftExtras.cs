namespace MlOps.Products;

/// <summary>The extras of a draft. One that is none is told as it was given, and not as the key of a config that it would become.</summary>
internal static class DraftExtras
{
    private static readonly string[] Known = [.. ConfigKeys.Switches.Select(key => key.Name)];

    /// <summary>What is wrong with them: those that are none, such as a schedule that says no times.</summary>
    /// <param name="draft">The draft.</param>
    public static IReadOnlyList<MlFinding> Check(ProductDraft draft) => [.. draft.Extras.Where(extra => !IsKnown(extra, draft)).Distinct(StringComparer.Ordinal).Select(Unknown)];

    /// <summary>The draft without what is refused, so that the rest can be checked.</summary>
    /// <param name="draft">The draft.</param>
    public static ProductDraft WithoutRefused(ProductDraft draft) => draft with { Extras = [.. draft.Extras.Where(extra => IsKnown(extra, draft))] };

    private static bool IsKnown(string extra, ProductDraft draft) => Known.Contains(extra, StringComparer.Ordinal) || (extra == ProductExtras.Schedule && draft.Schedule is not null);

    private static MlFinding Unknown(string extra) => new()
    {
        Id = "UnknownKey",
        Severity = MlSeverity.Error,
        Message = $"-Extra: '{extra}' is no extra.",
        Path = $"{ConfigKeys.Extras.Name}.{extra}",
        Suggestion = NearName.Find(extra, ProductExtras.All) switch
        {
            null => $"Give one or more of {string.Join(", ", Known)}.",
            ProductExtras.Schedule => ConfigVocabulary.OfParameters.Write($"{ConfigKeys.Schedule:add}"),
            var near => $"Did you mean -Extra {near}?",
        },
    };
}

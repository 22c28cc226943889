namespace MlOps.Products;

/// <summary>Makes the errors of a draft that gives no config.</summary>
internal static class DraftErrors
{
    /// <summary>The id of a draft that lacks what every config needs.</summary>
    public const string ConfigIncomplete = nameof(ConfigIncomplete);

    /// <summary>The error of a draft that lacks something, and may have errors besides.</summary>
    /// <param name="missing">What it lacks.</param>
    /// <param name="errors">What is wrong with the rest.</param>
    public static MlOpsException Incomplete(IReadOnlyList<DraftRequirement> missing, IReadOnlyList<MlFinding> errors) =>
        new(
            ConfigIncomplete,
            MlErrorCategory.InvalidArgument,
            Lines($"A config needs {string.Join(", ", missing.Select(item => $"-{item.Parameter}"))}. Nothing was written.", errors))
        {
            Findings = errors,
            RecommendedAction = $"Give them, or use -Interactive to be asked.{(errors.Count > 0 ? " Correct what else is named." : "")}",
        };

    /// <summary>The error of a draft that is whole and wrong.</summary>
    /// <param name="name">The product's name, as far as it can be told.</param>
    /// <param name="errors">What is wrong with it.</param>
    public static MlOpsException Invalid(string? name, IReadOnlyList<MlFinding> errors) => errors is [var only]
        ? new(ProductErrors.ProductInvalid, MlErrorCategory.InvalidData, $"{only.Message} Nothing was written.")
        {
            Resource = name,
            Findings = errors,
            RecommendedAction = only.Suggestion,
        }
        : new(ProductErrors.ProductInvalid, MlErrorCategory.InvalidData, Lines($"{errors.Count} values are missing or wrong. Nothing was written.", errors))
        {
            Resource = name,
            Findings = errors,
            RecommendedAction = "Correct them all, and run the same command again.",
        };

    private static string Lines(string first, IEnumerable<MlFinding> errors) => string.Join('\n', errors.Select(Line).Prepend(first));

    private static string Line(MlFinding error) => $"  {error.Message}{(string.IsNullOrEmpty(error.Suggestion) ? "" : $" {error.Suggestion}")}";
}

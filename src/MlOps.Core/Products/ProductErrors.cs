namespace MlOps.Products;

/// <summary>Makes the errors of working with a product whose config is not right.</summary>
internal static class ProductErrors
{
    /// <summary>The id of a config with findings of severity <c>Error</c>.</summary>
    public const string ProductInvalid = nameof(ProductInvalid);

    /// <summary>The error of a config that has errors.</summary>
    /// <param name="config">The config's path; the product's name where it was read from no file.</param>
    /// <param name="findings">What the checks found, errors first.</param>
    public static MlOpsException Invalid(string config, IReadOnlyList<MlFinding> findings)
    {
        var cause = Cause(findings);
        var errors = findings.Count(finding => finding.Severity == MlSeverity.Error);
        var others = errors > 1 ? FormattableString.Invariant($" ({errors - 1} more {(errors == 2 ? "error" : "errors")}.)") : "";
        return new MlOpsException(ProductInvalid, MlErrorCategory.InvalidData, $"'{config}' is not a valid product config. {cause}{others}")
        {
            Resource = config,
            Findings = findings,
            RecommendedAction = $"{Sentence(cause.Suggestion ?? "Mend what the findings name")} Test-MlProduct shows every finding with its place.",
        };
    }

    /// <summary>The error of a product that cannot be deployed beside another, with the finding's own id.</summary>
    /// <param name="product">The product.</param>
    /// <param name="conflict">What is in its way.</param>
    public static MlOpsException Conflict(MlProduct product, MlFinding conflict) =>
        new(conflict.Id, MlErrorCategory.InvalidData, $"'{product.Path ?? product.Name}' is not deployed: {conflict.Message}")
        {
            Resource = product.Path ?? product.Name,
            Findings = [conflict],
            RecommendedAction = conflict.Suggestion,
        };

    // A misspelt key is missing under its right name too: the slip tells more than what follows from it.
    private static MlFinding Cause(IReadOnlyList<MlFinding> findings) =>
        findings.FirstOrDefault(finding => finding.Severity == MlSeverity.Error && finding.Id != "MissingKey") ?? findings[0];

    // A suggestion may end with a piece of YAML.
    private static string Sentence(string text) => text.EndsWith('.') || text.EndsWith('?') ? text : text + ".";

    /// <summary>The error of a product that has errors.</summary>
    public static MlOpsException Invalid(MlProduct product) => Invalid(product.Path ?? product.Name, product.Findings);
}

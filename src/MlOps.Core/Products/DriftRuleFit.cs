using System.IO.Enumeration;

namespace MlOps.Products;

/// <summary>What rules about drift fit.</summary>
internal static class DriftRuleFit
{
    /// <summary>Whether a rule is about a resource.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="logicalId">The resource's logical id.</param>
    /// <param name="type">Its type.</param>
    public static bool Fits(this MlDriftRule rule, string logicalId, string type) => Matches(rule.LogicalId ?? "*", logicalId) && Matches(rule.Type ?? "*", type);

    /// <summary>Whether a rule is about a property, or about one that holds it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The property, as a JSON pointer.</param>
    public static bool FitsProperty(this MlDriftRule rule, string path) =>
        rule.Property is not { } pattern || Matches(pattern, path) || Matches($"{pattern}/*", path);

    private static bool Matches(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}

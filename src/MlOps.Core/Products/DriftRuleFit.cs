using System.IO.Enumeration;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Products;

/// <summary>What rules about drift fit.</summary>
internal static class DriftRuleFit
{
    /// <summary>Whether a rule is about a resource.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="logicalId">The resource's logical id.</param>
    /// <param name="type">Its type.</param>
    public static bool Fits(this MlDriftRule rule, string logicalId, string type) => Matches(rule.LogicalId ?? "*", logicalId) && Matches(rule.Type ?? "*", type);

    /// <summary>Whether a rule is about resources of whatever type.</summary>
    /// <param name="rule">The rule.</param>
    public static bool FitsEveryType(this MlDriftRule rule) => rule.Type is not { } pattern || ResourceTypeCatalog.Default.TypeNames.All(type => Matches(pattern, type));

    /// <summary>Whether a rule is about a property, or about one that holds it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The property, as a JSON pointer.</param>
    public static bool FitsProperty(this MlDriftRule rule, string path) =>
        rule.Property is not { } pattern || Matches(pattern, path) || Matches($"{pattern}/*", path);

    /// <summary>The property that a rule is about and a type does not have; null where it is about none, where it may have it, or where nobody knows the type.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="type">The type.</param>
    public static UnknownProperty? FindUnknownProperty(this MlDriftRule rule, string type) =>
        type == StackResourceType.Name ? rule.FindUnknownOfStack() : rule.FindUnknownInSchema(type);

    // The published type has only what a template may say of a nested stack.
    private static UnknownProperty? FindUnknownOfStack(this MlDriftRule rule) =>
        StackResourceType.GuardPaths.Any(rule.FitsProperty) || rule.FindUnknownInSchema(StackResourceType.Name) is not { } unknown ? null
            : unknown with { Near = NearName.Find(rule.Property!, StackResourceType.GuardPaths) ?? unknown.Near };

    private static UnknownProperty? FindUnknownInSchema(this MlDriftRule rule, string type) =>
        rule.Property is { } pattern && ResourceTypeCatalog.Default.FindPublic(type) is { } schema ? PropertyPattern.FindUnknown(schema, pattern) : null;

    private static bool Matches(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}

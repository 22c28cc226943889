namespace MlOps.Products;

/// <summary>The name that a resource gets in AWS, and how it came about.</summary>
/// <param name="LogicalId">Its logical id; empty for the stack.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="Wanted">The name that the conventions give it.</param>
/// <param name="Name">The name that it gets.</param>
/// <param name="Limit">What the service takes.</param>
internal sealed record PhysicalName(string LogicalId, string Type, string Wanted, string Name, NameLimit Limit)
{
    /// <summary>Whether the conventional name was too long.</summary>
    public bool IsShortened => Name != Wanted;

    /// <summary>Whether the service takes the name.</summary>
    public bool IsAllowed => Limit.Pattern.IsMatch(Name);

    /// <summary>Names a resource.</summary>
    public static PhysicalName Of(string logicalId, string type, string stem, string suffix, NameLimit limit) => new(
        logicalId,
        type,
        NameShortening.Fit(stem, suffix, int.MaxValue),
        NameShortening.Fit(stem, suffix, limit.MaxLength),
        limit);
}

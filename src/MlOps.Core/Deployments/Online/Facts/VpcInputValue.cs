namespace MlOps.Deployments.Online;

/// <summary>An SSM parameter that a product takes an id or ids of its VPC from.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Type">Its type, for example <c>StringList</c>; null where there is no such parameter.</param>
/// <param name="Value">Its value; null where there is no such parameter.</param>
internal sealed record VpcInputValue(string Parameter, string? Type, string? Value)
{
    /// <summary>The ids of its value.</summary>
    public IReadOnlyList<string> Ids => Value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

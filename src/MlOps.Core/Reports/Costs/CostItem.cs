namespace MlOps.Reports.Costs;

/// <summary>Something that a product costs a month.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Quantity">How many units a month.</param>
/// <param name="Reckoning">How the quantity comes about.</param>
/// <param name="Price">The price of a unit.</param>
internal sealed record CostItem(string Name, decimal Quantity, string Reckoning, UnitPrice Price)
{
    /// <summary>What it costs a month; null where there is no price.</summary>
    public decimal? Monthly => Price.Amount * Quantity;
}

namespace MlOps.Reports.Costs;

/// <summary>What AWS asks for one of something.</summary>
/// <param name="Unit">What one is.</param>
/// <param name="Amount">The price in US dollars; null where the table has none for the region.</param>
/// <param name="Source">The page that has it.</param>
/// <param name="Seen">The month in which it was last seen to be so, for example <c>2026-06</c>.</param>
internal sealed record UnitPrice(string Unit, decimal? Amount, Uri Source, string Seen);

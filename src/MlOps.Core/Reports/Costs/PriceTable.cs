using System.Text.Json;

namespace MlOps.Reports.Costs;

/// <summary>The unit prices that come with MlOps, by region, each with its source and when it was seen.</summary>
internal static class PriceTable
{
    private static readonly Lazy<JsonElement> Document = new(() => EmbeddedJson.Read("prices.json"));

    /// <summary>The currency of every price.</summary>
    public static string Currency => Document.Value.GetProperty("currency").GetString()!;

    /// <summary>The ids of all prices.</summary>
    public static IEnumerable<string> Ids => Document.Value.GetProperty("prices").EnumerateObject().Select(price => price.Name);

    /// <summary>A price in a region.</summary>
    /// <param name="id">Its id in the table.</param>
    /// <param name="region">The region.</param>
    public static UnitPrice Find(string id, string region)
    {
        var price = Document.Value.GetProperty("prices").GetProperty(id);
        return new UnitPrice(
            price.GetProperty("unit").GetString()!,
            price.GetProperty("regions").TryGetProperty(region, out var amount) ? amount.GetDecimal() : null,
            new Uri(price.GetProperty("source").GetString()!),
            price.GetProperty("seen").GetString()!);
    }
}

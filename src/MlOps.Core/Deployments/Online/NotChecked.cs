using MlOps.Products;

namespace MlOps.Deployments.Online;

/// <summary>Says that checks were not made.</summary>
internal static class NotChecked
{
    /// <summary>Checks that could not be made because something could not be read.</summary>
    /// <param name="product">The product.</param>
    /// <param name="obstacle">What stood in the way.</param>
    /// <param name="checks">The checks.</param>
    public static MlFinding Of(MlProduct product, Obstacle obstacle, IEnumerable<IOnlineCheck> checks)
    {
        var list = checks.ToList();
        return Make(product, list[0].Key, string.Join(", ", list.Select(check => check.Subject).Distinct(StringComparer.Ordinal)), obstacle.Message, obstacle.Suggestion);
    }

    /// <summary>Nothing was checked.</summary>
    /// <param name="product">The product.</param>
    /// <param name="key">The key that is the reason.</param>
    /// <param name="why">Why.</param>
    /// <param name="suggestion">What to do about it.</param>
    public static MlFinding Anything(MlProduct product, ConfigKey key, string why, string suggestion) => Make(product, key, "the account", why, suggestion);

    private static MlFinding Make(MlProduct product, ConfigKey key, string what, string why, string suggestion) =>
        product.Report(key, MlSeverity.Warning, OnlineCheckIds.NotChecked, $"Not checked: {what}. {why}", suggestion);
}

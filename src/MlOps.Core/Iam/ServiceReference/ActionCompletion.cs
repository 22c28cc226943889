namespace MlOps.Iam.ServiceReference;

/// <summary>What can stand where somebody begins to write an action.</summary>
public static class ActionCompletion
{
    /// <summary>The services, each with its colon, until one is named; then its actions.</summary>
    /// <param name="start">What is written already, whose case does not matter.</param>
    /// <returns>All that there are in order, whether or not they begin so; empty for a service that there is not.</returns>
    public static IEnumerable<string> For(string start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var colon = start.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? ServiceCatalog.Default.Prefixes.Select(prefix => $"{prefix}:").Order(StringComparer.Ordinal)
            : ServiceCatalog.Default.Find(start[..colon])?.Actions.Select(action => $"{start[..colon].ToLowerInvariant()}:{action.Name}").Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();
    }
}

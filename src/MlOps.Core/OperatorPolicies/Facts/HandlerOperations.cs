namespace MlOps.OperatorPolicies.Facts;

/// <summary>The operations by their names in the registry's schemas.</summary>
internal static class HandlerOperations
{
    private static readonly Dictionary<string, HandlerOperation> ByName = Enum.GetValues<HandlerOperation>().ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>All names, <c>create</c> first.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The operation of a name; null where there is none.</summary>
    /// <param name="name">The name, for example <c>create</c>.</param>
    public static HandlerOperation? Find(string name) => ByName.TryGetValue(name, out var operation) ? operation : null;

    private static string NameOf(HandlerOperation operation) => operation switch
    {
        HandlerOperation.Create => "create",
        HandlerOperation.Read => "read",
        HandlerOperation.Update => "update",
        HandlerOperation.Delete => "delete",
        _ => "list",
    };
}

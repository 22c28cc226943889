namespace MlOps.Aws;

/// <summary>Tells operations that only read from those that may change something, by their names.</summary>
public static class ReadingOperations
{
    private static readonly string[] Verbs =
    [
        "Get", "List", "Describe", "BatchGet", "Head", "Validate", "Simulate", "Search", "Lookup", "Query", "Decode", "Estimate",
    ];

    /// <summary>Whether an operation only reads.</summary>
    /// <param name="operation">The operation, for example <c>DescribeStacks</c>.</param>
    public static bool Include(string operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return Array.Exists(Verbs, verb => operation.StartsWith(verb, StringComparison.Ordinal));
    }
}

namespace MlOps.Databricks;

/// <summary>What a caller can choose from, as far as it is known without a call. For completion.</summary>
public static class DatabricksChoices
{
    /// <summary>The names of all profiles of a configuration file, in order.</summary>
    /// <param name="configFile">The file; null for the usual one.</param>
    /// <exception cref="MlOpsException">It cannot be read.</exception>
    public static IEnumerable<string> ProfileNames(string? configFile) =>
        new WorkspaceSearch(new DatabricksRequest { ConfigFile = configFile }).ProfileNames.Order(StringComparer.Ordinal);
}

namespace MlOps.Databricks;

/// <summary>A workspace and the token for it.</summary>
/// <param name="Address">The workspace's address.</param>
/// <param name="Token">The token.</param>
/// <param name="TokenSource">Where the token is from.</param>
internal sealed record FoundWorkspace(Uri Address, DatabricksToken Token, string TokenSource);

namespace MlOps.Databricks;

/// <summary>The address of a Databricks workspace: https, host and port.</summary>
internal static class WorkspaceAddress
{
    /// <summary>Reads an address as Databricks' own tools do: https where it has no scheme; what a browser shows behind the host is left out.</summary>
    /// <param name="text">What was given, for example <c>dbc-a1b2345c-d6e7.cloud.databricks.com</c>.</param>
    /// <param name="source">Where it is from.</param>
    /// <exception cref="MlOpsException"><c>DatabricksHostInvalid</c>.</exception>
    public static Uri Read(string text, string source)
    {
        var full = text.Trim();
        full = full.Contains("://", StringComparison.Ordinal) ? full : $"https://{full}";
        if (!Uri.TryCreate(full, UriKind.Absolute, out var address) || address.Host.Length == 0 || address.Scheme is not ("https" or "http"))
        {
            throw DatabricksErrors.HostInvalid(source, "It is no address of a workspace");
        }

        if (address.UserInfo.Length > 0)
        {
            throw DatabricksErrors.HostInvalid(source, "It has a user name or a password");
        }

        if (address.AbsolutePath.Trim('/').Length > 0)
        {
            throw DatabricksErrors.HostInvalid(source, $"It goes on behind the host {address.Authority}");
        }

        // A stand-in on this machine may do without; a token never goes over a network in the clear.
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw DatabricksErrors.HostInvalid(source, $"The token would go to {address.Authority} in the clear: it has http");
        }

        return new Uri($"{address.Scheme}://{address.Authority}");
    }

    /// <summary>An address as people write it.</summary>
    /// <param name="address">The address.</param>
    public static string Text(Uri address) => address.GetLeftPart(UriPartial.Authority);
}

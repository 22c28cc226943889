namespace MlOps.Aws;

/// <summary>Which endpoints a session's clients go to.</summary>
/// <param name="Url">One endpoint for all services; null where each has its own.</param>
/// <param name="Source">Where that came from; null where each service has its own.</param>
internal sealed record EndpointChoice(string? Url, string? Source)
{
    /// <summary>The services' own endpoints.</summary>
    public static EndpointChoice Own { get; } = new(null, null);

    /// <summary>Whether the services' own endpoints are those validated under FIPS 140.</summary>
    public bool UseFips { get; init; }

    /// <summary>Whether the services' own endpoints are those that speak IPv6 too.</summary>
    public bool UseDualStack { get; init; }
}

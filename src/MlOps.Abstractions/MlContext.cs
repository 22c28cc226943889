namespace MlOps;

/// <summary>Who calls AWS and where, and where each of these came from. Holds no secret.</summary>
public sealed class MlContext
{
    internal MlContext()
    {
    }

    /// <summary>The account of the caller.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>The caller's ARN.</summary>
    public string Arn { get; internal init; } = "";

    /// <summary>The partition, for example <c>aws</c>.</summary>
    public string Partition { get; internal init; } = "";

    /// <summary>The region.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>The endpoint that all calls go to; null where each service has its own.</summary>
    public string? EndpointUrl { get; internal init; }

    /// <summary>Where the credentials came from, for example <c>profile 'ml-admin'</c>.</summary>
    public string CredentialSource { get; internal init; } = "";

    /// <summary>Where the region came from.</summary>
    public string RegionSource { get; internal init; } = "";

    /// <summary>Where the endpoint came from; null where each service has its own.</summary>
    public string? EndpointSource { get; internal init; }

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Arn} in {Region}";
}

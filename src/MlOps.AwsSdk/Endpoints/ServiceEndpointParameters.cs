#nullable enable

using Amazon.Runtime.Endpoints;

namespace MlOps.AwsSdk.Endpoints;

/// <summary>What an endpoint depends on.</summary>
internal sealed class ServiceEndpointParameters : EndpointParameters
{
    public string? Region { get; init; }

    public bool UseDualStack { get; init; }

    public bool UseFips { get; init; }

    /// <summary>An endpoint that the caller gave.</summary>
    public string? Endpoint { get; init; }
}

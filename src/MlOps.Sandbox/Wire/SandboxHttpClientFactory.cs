using Amazon.Runtime;

namespace MlOps.Sandbox.Wire;

/// <summary>Gives every client of the SDK one HTTP client, which leads to the sandbox.</summary>
internal sealed class SandboxHttpClientFactory(HttpClient client) : HttpClientFactory
{
    /// <inheritdoc/>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

    /// <inheritdoc/>
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public override string? GetConfigUniqueString(IClientConfig clientConfig) => null;
}

using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using MlOps.Aws.Requests;

namespace MlOps.Aws;

/// <summary>Makes service clients that go to one region or endpoint, over one transport, in one time, under one rate limit.</summary>
/// <param name="region">The region.</param>
/// <param name="endpoint">The endpoints.</param>
/// <param name="http">What carries requests; null for the network.</param>
/// <param name="time">The time that waits run by.</param>
/// <param name="rates">The request rates of this process.</param>
internal sealed class ClientFactory(string region, EndpointChoice endpoint, HttpClientFactory? http, TimeProvider time, RequestRateLimiter rates)
{
    // Five attempts. The SDKs' default of three is for callers who can wait for a person; a deployment is worth some more.
    private const int Retries = 4;

    // A call that takes longer hangs; the SDK breaks it off and tries again.
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(60);

    private volatile string _account = "";

    /// <summary>The time that waits run by.</summary>
    public TimeProvider Time => time;

    /// <summary>The region.</summary>
    public string Region => region;

    /// <summary>The endpoint for all services; null where each has its own.</summary>
    public string? EndpointUrl => endpoint.Url;

    /// <summary>Says which account the calls are counted for, once it is known.</summary>
    /// <param name="account">The account's id.</param>
    public void CountFor(string account) => _account = account;

    /// <summary>The same in another region, for a service that is not where the work is.</summary>
    /// <param name="otherRegion">The other region.</param>
    public ClientFactory In(string otherRegion) => new(otherRegion, endpoint, http, time, rates);

    /// <summary>A client of STS.</summary>
    /// <param name="credentials">What signs its calls.</param>
    public IAmazonSecurityTokenService Sts(AWSCredentials credentials) =>
        Make<AmazonSecurityTokenServiceConfig, AmazonSecurityTokenServiceClient>(
            credentials, (signer, config) => new AmazonSecurityTokenServiceClient(signer, config));

    /// <summary>A client.</summary>
    /// <typeparam name="TConfig">The type of its configuration.</typeparam>
    /// <typeparam name="TClient">Its type.</typeparam>
    /// <param name="credentials">What signs its calls.</param>
    /// <param name="construct">Its constructor.</param>
    /// <param name="configure">What this service needs besides; null for nothing.</param>
    public TClient Make<TConfig, TClient>(
        AWSCredentials credentials, Func<AWSCredentials, TConfig, TClient> construct, Action<TConfig>? configure = null)
        where TConfig : ClientConfig, new()
    {
        var config = new TConfig
        {
            IgnoreConfiguredEndpointUrls = true,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = Retries,
            Timeout = CallTimeout,
        };
        if (http is not null)
        {
            config.HttpClientFactory = http;
        }

        Aim(config);
        configure?.Invoke(config);
        return SessionPipeline.Construct(config, operation => Gate(typeof(TClient).Name, operation), time, () => construct(credentials, config));
    }

    private void Aim(ClientConfig config)
    {
        // Said in full, or the SDK would look at variables and at a profile that need not be the one in use.
        config.UseFIPSEndpoint = endpoint.UseFips;
        config.UseDualstackEndpoint = endpoint.UseDualStack;
        if (endpoint.Url is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            config.ServiceURL = endpoint.Url;
            config.AuthenticationRegion = region;
        }
    }

    private RequestGate Gate(string service, string operation) => rates.Gate(new RateScope(_account, region, service, operation, time));
}

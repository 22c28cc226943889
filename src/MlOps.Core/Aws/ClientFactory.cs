using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using MlOps.Aws.Requests;

namespace MlOps.Aws;

/// <summary>Makes service clients that go to one region or endpoint, over one transport, in one time, under one rate limit.</summary>
/// <param name="region">The region.</param>
/// <param name="endpointUrl">An endpoint for all services; null where each has its own.</param>
/// <param name="http">What carries requests; null for the network.</param>
/// <param name="time">The time that waits run by.</param>
/// <param name="rates">The request rates of this process.</param>
internal sealed class ClientFactory(string region, string? endpointUrl, HttpClientFactory? http, TimeProvider time, RequestRateLimiter rates)
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
    public string? EndpointUrl => endpointUrl;

    /// <summary>Says which account the calls are counted for, once it is known.</summary>
    /// <param name="account">The account's id.</param>
    public void CountFor(string account) => _account = account;

    /// <summary>The same in another region, for a service that is not where the work is.</summary>
    /// <param name="otherRegion">The other region.</param>
    public ClientFactory In(string otherRegion) => new(otherRegion, endpointUrl, http, time, rates);

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

        if (endpointUrl is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            config.ServiceURL = endpointUrl;
            config.AuthenticationRegion = region;
        }

        configure?.Invoke(config);
        return SessionPipeline.Construct(config, () => Bucket(typeof(TClient).Name), time, () => construct(credentials, config));
    }

    private TokenBucket Bucket(string service) => rates.Bucket(new RateScope(_account, region, service, time), time);
}

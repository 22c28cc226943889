using System.Globalization;
using Amazon.Runtime;
using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;

namespace MlOps.Bench;

/// <summary>
/// Drift of a fleet of stacks in one account whose requests are limited. Prints how much of the allowed rate was used, and how much managed
/// memory the check took at its peak: <c>fleet-drift [N…]</c>. AWS publishes no rate for CloudFormation; the limit here is made up.
/// </summary>
internal static class FleetDrift
{
    private static readonly RateLimit Limit = new(2, 5);

    /// <summary>Measures fleets of these sizes.</summary>
    public static async Task RunAsync(IReadOnlyList<int> sizes)
    {
        Console.WriteLine("stacks  seconds  calls  refused  share of the allowed rate  peak memory");
        foreach (var size in sizes)
        {
            Console.WriteLine(await MeasureAsync(size));
        }
    }

    private static async Task<string> MeasureAsync(int size)
    {
        await using var aws = EmbeddedAws.Create(new EmbeddedAwsOptions
        {
            RateLimits = new Dictionary<string, RateLimit> { ["cloudformation:*"] = Limit },
        });
        var products = Enumerable.Range(1, size).Select(Product).ToList();
        foreach (var product in products)
        {
            using var session = await OpenAsync(product, aws);
            await new DeployOperation(session, Silence.Instance).ExecuteAsync(product, new DeployOptions(), CancellationToken.None);
        }

        var transport = new CountingTransport(aws);
        using var shared = await OpenAsync(products[0], transport);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        var before = aws.Time.GetUtcNow();
        var targets = products.Select(DeploymentTarget.Of).ToAsyncEnumerable();
        await foreach (var outcome in DriftFleet.CheckAsync(targets, (_, _) => Task.FromResult(shared), Silence.Instance, new DriftOptions(), CancellationToken.None))
        {
            if (outcome.Error is { } error)
            {
                throw error;
            }

            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - memory);
        }

        var seconds = (aws.Time.GetUtcNow() - before).TotalSeconds;
        var busiest = transport.Taken.Values.Max();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{size,6}  {seconds,7:F0}  {transport.Taken.Values.Sum(),5}  {transport.Refused,7}  {busiest / (Limit.Burst + (seconds * Limit.PerSecond)),25:P0}  {peak / 1048576.0,8:F1} MiB");
    }

    private static Task<AwsSession> OpenAsync(MlProduct product, IAwsTransport transport) => SessionFactory.OpenAsync(
        new SessionRequest().For(product), Silence.Instance, new SessionEnvironment { Variable = _ => null }, transport, CancellationToken.None);

    private static MlProduct Product(int number) => ProductReader.ReadText(
        File.ReadAllText(Samples.Starter).Replace("customer-churn", string.Create(CultureInfo.InvariantCulture, $"churn-{number}"), StringComparison.Ordinal)).Product!;

    /// <summary>Counts the calls that CloudFormation takes and refuses.</summary>
    private sealed class CountingTransport(EmbeddedAws aws) : IAwsTransport
    {
        private readonly object _gate = new();

        public Dictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

        public int Refused { get; private set; }

        public string Name => aws.Name;

        public HttpClientFactory HttpClientFactory => new Factory(this, aws.HttpClientFactory);

        public TimeProvider Time => aws.Time;

        public string? AccountId => aws.AccountId;

        public AWSCredentials CredentialsFor(string accountId) => aws.CredentialsFor(accountId);

        public void Count(string operation, bool isTaken)
        {
            lock (_gate)
            {
                Refused += isTaken ? 0 : 1;
                Taken[operation] = Taken.GetValueOrDefault(operation) + (isTaken ? 1 : 0);
            }
        }
    }

    private sealed class Factory(CountingTransport transport, HttpClientFactory inner) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new CountingHandler(transport, inner.CreateHttpClient(clientConfig)));
    }

    private sealed class CountingHandler(CountingTransport transport, HttpClient inner) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // A request can be sent by one client only, so that the inner one is given a copy.
            var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            using var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(body) };
            foreach (var (name, values) in request.Headers.NonValidated)
            {
                copy.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }

            foreach (var (name, values) in request.Content?.Headers.NonValidated ?? default)
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }

            var answer = await inner.SendAsync(copy, cancellationToken);
            if (request.RequestUri!.Host.StartsWith("cloudformation", StringComparison.Ordinal))
            {
                var operation = System.Text.Encoding.UTF8.GetString(body).Split('&').First(part => part.StartsWith("Action=", StringComparison.Ordinal));
                transport.Count(operation, answer.IsSuccessStatusCode);
            }

            return answer;
        }
    }
}

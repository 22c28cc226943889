using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using MlOps.Aws;
using MlOps.Sandbox;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Unit.OperatorPolicies.Trespasses;

/// <summary>Takes each request to a sandbox twice: first as somebody else signs it, whose answer is noted and given to nobody, and then as it is.</summary>
/// <param name="sandbox">The sandbox.</param>
/// <param name="accessKeyId">The access key of somebody else.</param>
/// <param name="arn">Who that is.</param>
internal sealed partial class TrespassingTransport(EmbeddedAws sandbox, string accessKeyId, string arn) : IAwsTransport
{
    private readonly ConcurrentQueue<Trespass> _trespasses = new();

    /// <inheritdoc/>
    public string Name => sandbox.Name;

    /// <inheritdoc/>
    public HttpClientFactory HttpClientFactory => new SandboxHttpClientFactory(new HttpClient(new Handler(sandbox, accessKeyId, arn, _trespasses)));

    /// <inheritdoc/>
    public TimeProvider Time => sandbox.Time;

    /// <inheritdoc/>
    public string? AccountId => sandbox.AccountId;

    /// <summary>The access key of somebody else.</summary>
    public string AccessKeyId => accessKeyId;

    /// <summary>What somebody else was answered.</summary>
    public IReadOnlyCollection<Trespass> Trespasses => _trespasses;

    /// <inheritdoc/>
    public AWSCredentials CredentialsFor(string accountId) => sandbox.CredentialsFor(accountId);

    private sealed partial class Handler(EmbeddedAws sandbox, string accessKeyId, string arn, ConcurrentQueue<Trespass> trespasses) : HttpMessageHandler
    {
        private readonly HttpClient _sandbox = sandbox.HttpClientFactory.CreateHttpClient(null);
        private readonly SemaphoreSlim _turn = new(1, 1);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await TrespassAsync(request, cancellationToken);
            return await _sandbox.SendAsync(await CopyAsync(request, cancellationToken), cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            _turn.Dispose();
            base.Dispose(disposing);
        }

        // One at a time, so that what was asked belongs to the request.
        private async Task TrespassAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await _turn.WaitAsync(cancellationToken);
            try
            {
                var before = Asked().Count;
                var copy = await CopyAsync(request, cancellationToken);
                copy.Headers.Remove("Authorization");
                copy.Headers.TryAddWithoutValidation("Authorization", AccessKey().Replace(request.Headers.NonValidated["Authorization"].ToString(), accessKeyId));
                using var answer = await _sandbox.SendAsync(copy, cancellationToken);
                trespasses.Enqueue(new Trespass(await IsRefusalAsync(answer, cancellationToken), [.. Asked().Skip(before).Select(entry => $"{entry.Request.Action} on {entry.Request.Resource}")]));
            }
            finally
            {
                _turn.Release();
            }
        }

        // A request for the head alone is answered without words.
        private static async Task<bool> IsRefusalAsync(HttpResponseMessage answer, CancellationToken cancellationToken) =>
            answer.StatusCode == HttpStatusCode.Forbidden || (await answer.Content.ReadAsStringAsync(cancellationToken)).Contains("is not authorized to perform: ", StringComparison.Ordinal);

        private List<AuthorizationEntry> Asked() => [.. sandbox.World.Authorizations.Entries.Where(entry => entry.Request.Principal.Arn == arn)];

        private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri);
            foreach (var (name, value) in request.Headers.NonValidated)
            {
                copy.Headers.TryAddWithoutValidation(name, value.ToString());
            }

            if (request.Content is { } content)
            {
                copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellationToken));
                foreach (var (name, value) in content.Headers.NonValidated)
                {
                    copy.Content.Headers.TryAddWithoutValidation(name, value.ToString());
                }
            }

            return copy;
        }

        [GeneratedRegex("(?<=Credential=)[^/]+", RegexOptions.CultureInvariant)]
        private static partial Regex AccessKey();
    }
}

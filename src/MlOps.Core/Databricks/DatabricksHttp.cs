using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MlOps.Aws;
using MlOps.Aws.Requests;

namespace MlOps.Databricks;

/// <summary>Calls a workspace. The token goes to its address alone: no redirect is followed, and no text that comes back keeps it.</summary>
internal sealed class DatabricksHttp : IDisposable
{
    private const int MostTries = 5;
    private const long LargestAnswer = 16 * 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly FoundWorkspace _workspace;
    private readonly TimeProvider _time;
    private readonly IOperationObserver _observer;
    private readonly HttpClient _client;

    /// <summary>Makes a caller.</summary>
    /// <param name="workspace">The workspace, with the token.</param>
    /// <param name="request">How it was asked for.</param>
    /// <param name="observer">Who watches.</param>
    public DatabricksHttp(FoundWorkspace workspace, DatabricksRequest request, IOperationObserver observer)
    {
        _workspace = workspace;
        _time = request.Environment.Time;
        _observer = observer;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !workspace.Address.IsLoopback };
        _client = new HttpClient(handler) { BaseAddress = workspace.Address, Timeout = request.Timeout, MaxResponseContentBufferSize = LargestAnswer };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("MlOps", typeof(DatabricksHttp).Assembly.GetName().Version?.ToString(3)));
    }

    private string Address => WorkspaceAddress.Text(_workspace.Address);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Reads something.</summary>
    /// <param name="operation">The operation, for example <c>instance-profiles/list</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">What the workspace refused, or why nobody answered.</exception>
    public Task<DatabricksAnswer> GetAsync(string operation, CancellationToken cancellationToken) => CallAsync(HttpMethod.Get, operation, body: null, cancellationToken);

    /// <summary>Changes something, and notes it for the record of runs.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">As <see cref="GetAsync"/>.</exception>
    public async Task<DatabricksAnswer> PostAsync(string operation, JsonObject body, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await CallAsync(HttpMethod.Post, operation, body.ToJsonString(), cancellationToken).ConfigureAwait(false);
            Note(answer.RequestId, error: null);
            return answer;
        }
        catch (Exception exception)
        {
            // Stopped, or without an answer: it may have got through.
            var refused = exception as MlOpsException;
            Note(refused?.RequestId, refused?.StatusCode is null ? "NoAnswer" : refused.Id);
            throw;
        }

        void Note(string? requestId, string? error) => WritingCalls.Add(new WritingCall("Databricks", operation, requestId, error));
    }

    private async Task<DatabricksAnswer> CallAsync(HttpMethod method, string operation, string? body, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var tries = 1; ; tries++)
        {
            var answer = await SendAsync(method, operation, body, cancellationToken).ConfigureAwait(false);
            if (answer.IsSuccess)
            {
                return answer;
            }

            var wait = answer.RetryAfter ?? TimeSpan.FromSeconds(1 << (tries - 1));
            waited += wait;
            if (!answer.IsBusy || tries == MostTries || waited > LongestWait)
            {
                throw DatabricksRefusal.Of(answer, Address, operation, _workspace.TokenSource);
            }

            _observer.Verbose(FormattableString.Invariant($"{Address} answers {operation} with {(int)answer.Status}; asking again in {wait.TotalSeconds:0.#} seconds."));
            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<DatabricksAnswer> SendAsync(HttpMethod method, string operation, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"/api/2.0/{operation}");
        request.Headers.Authorization = _workspace.Token.Header;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        try
        {
            using var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            throw DatabricksErrors.Unreachable(Address, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw DatabricksErrors.TimedOut(Address, operation, _client.Timeout, exception);
        }
    }

    private async Task<DatabricksAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        var id = response.Headers.TryGetValues("x-request-id", out var ids) ? _workspace.Token.TakeOutOf(ids.First()) : null;
        var location = response.Headers.Location is { } to ? _workspace.Token.TakeOutOf(to.OriginalString) : null;
        return new DatabricksAnswer(response.StatusCode, _workspace.Token.TakeOutOf(body), id, location, RetryAfter(response.Headers.RetryAfter));
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > _time.GetUtcNow() ? date - _time.GetUtcNow() : null);
}

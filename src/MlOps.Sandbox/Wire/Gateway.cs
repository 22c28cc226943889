using System.Text.Json.Nodes;
using MlOps.Aws;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Time;

namespace MlOps.Sandbox.Wire;

/// <summary>Takes a request from the wire to its service and the answer back. One request at a time.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="identities">Who calls.</param>
/// <param name="services">The services by signing name.</param>
/// <param name="faults">What goes wrong on demand.</param>
/// <param name="log">Where calls are recorded.</param>
/// <param name="limiter">How many calls are taken.</param>
/// <param name="catchUp">
/// Called before each call: what fell due since the last one happens now; all that runs comes to its end where the caller is outside of the
/// process and cannot wait on the sandbox's clock.
/// </param>
/// <param name="changed">Called after each call that may have changed something.</param>
internal sealed class Gateway(
    World world,
    Identities identities,
    IReadOnlyDictionary<string, IAwsService> services,
    FaultPlan faults,
    CallLog log,
    RateLimiter limiter,
    Action<bool> catchUp,
    Action changed) : IDisposable
{
    // The SDK's own time-out of a request, after which a client that hears nothing gives up.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(100);
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isFromOutside">Whether it comes from another process.</param>
    /// <param name="cancellationToken">Stops the wait for an answer.</param>
    /// <exception cref="HttpRequestException">A fault on demand breaks the connection.</exception>
    /// <exception cref="ProcessKilledException">A fault on demand has ended the calling process.</exception>
    public async Task<WireResponse> HandleAsync(WireRequest request, bool isFromOutside, CancellationToken cancellationToken)
    {
        var requestId = Guid.NewGuid().ToString();
        var scope = CredentialScope.Read(request);
        var protocol = ProtocolOf(request, scope);
        WireCall? call = null;
        FaultKind? fault = null;
        try
        {
            RequireService(scope);
            call = protocol.Read(request);
            fault = faults.Next(call.Service, call.Operation);
            await FailBeforeAsync(fault, call, cancellationToken).ConfigureAwait(false);
            var answer = await InvokeAsync(call, scope, requestId, isFromOutside, cancellationToken).ConfigureAwait(false);
            FailAfter(fault);
            return protocol.WriteAnswer(call, answer, requestId);
        }
        catch (ServiceException error)
        {
            FailAfter(fault);
            return protocol.WriteError(call, CredentialErrors.InWordsOf(call?.Service ?? scope?.Service ?? "", error), requestId);
        }
        catch (Exception error) when (IsFlaw(error))
        {
            return protocol.WriteError(call, new ServiceException("InternalFailure", $"The sandbox failed: {error.Message}", 500), requestId);
        }
        finally
        {
            log.Add(new RecordedCall(
                call?.Service ?? scope?.Service ?? string.Empty,
                call?.Operation ?? string.Empty,
                scope?.AccessKeyId ?? string.Empty,
                scope?.Region ?? string.Empty,
                world.Time.GetUtcNow(),
                fault));
        }
    }

    /// <summary>Reads what the sandbox knows, between two requests: it is changed by one request at a time, and by nothing else.</summary>
    /// <param name="read">What is read; it keeps nothing of the world that a request may change.</param>
    public T Read<T>(Func<World, T> read)
    {
        _turn.Wait();
        try
        {
            return read(world);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private IWireProtocol ProtocolOf(WireRequest request, CredentialScope? scope)
    {
        if (request.Header("X-Amz-Target") is { } target)
        {
            return new JsonProtocol(scope?.Service ?? target);
        }

        if (scope?.Service is "s3")
        {
            return new S3Protocol();
        }

        return scope is not null && !services.ContainsKey(scope.Service) && !request.BodyText().Contains("Action=", StringComparison.Ordinal)
            ? new JsonProtocol(scope.Service)
            : new QueryProtocol(scope?.Service ?? request.Url.Host.Split('.')[0]);
    }

    // Before the request is read: what a service's requests look like is not known of one that is not here.
    private void RequireService(CredentialScope? scope)
    {
        if (scope is not null && !services.ContainsKey(scope.Service))
        {
            throw new ServiceException("UnknownService", $"The sandbox has no service '{scope.Service}'.", 501);
        }
    }

    private static bool IsFlaw(Exception error) =>
        error is not (ServiceException or HttpRequestException or ProcessKilledException or OperationCanceledException or IOException);

    private void FailAfter(FaultKind? fault)
    {
        switch (fault)
        {
            case FaultKind.BreakAfter:
                throw Broken();
            case FaultKind.KillAfter:
                throw Killed();
        }
    }

    private ProcessKilledException Killed()
    {
        faults.EndCaller?.Invoke();
        return new ProcessKilledException();
    }

    private static HttpRequestException Broken() =>
        new("The connection broke.", new IOException("Unable to read data from the transport connection: Connection reset by peer."));

    private async Task FailBeforeAsync(FaultKind? fault, WireCall call, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case FaultKind.Throttle:
                throw FaultAnswers.Throttling(call.Service);
            case FaultKind.ServerError:
                throw FaultAnswers.Failure(call.Service);
            case FaultKind.BreakBefore:
                throw Broken();
            case FaultKind.KillBefore:
                throw Killed();
            case FaultKind.Hang:
                await Task.Delay(Silence, world.Time, cancellationToken).ConfigureAwait(false);
                throw new TaskCanceledException("The request was cancelled because no answer came in time.", new TimeoutException());
        }
    }

    private async Task<JsonObject> InvokeAsync(WireCall call, CredentialScope? scope, string requestId, bool isFromOutside, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Invoke(call, scope, requestId, isFromOutside);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void CheckRate(WireCall call, string accountId, string region)
    {
        if (limiter.Take(accountId, region, call.Service, call.Operation, world.Time.GetUtcNow()) is not { } wait)
        {
            return;
        }

        if (world.Time is SandboxTime { Speed: 0 } clock)
        {
            clock.Advance(wait);
        }

        throw FaultAnswers.Throttling(call.Service);
    }

    private JsonObject Invoke(WireCall call, CredentialScope? scope, string requestId, bool isFromOutside)
    {
        if (scope is null)
        {
            throw CredentialErrors.Missing();
        }

        var service = services[scope.Service];
        var caller = identities.Authenticate(scope);
        try
        {
            catchUp(isFromOutside);
            CheckRate(call, caller.AccountId, scope.Region);
            return service.Invoke(new ServiceCall
            {
                World = world,
                AccountId = caller.AccountId,
                Region = scope.Region,
                Partition = Partition.Of(scope.Region),
                Caller = caller,
                Operation = call.Operation,
                Input = call.Input,
                RequestId = requestId,
            });
        }
        finally
        {
            if (world.IsChanged || !ReadingOperations.Include(call.Operation))
            {
                changed();
            }
        }
    }
}

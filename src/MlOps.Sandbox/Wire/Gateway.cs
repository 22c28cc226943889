using System.Text.Json.Nodes;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Wire;

/// <summary>Takes a request from the wire to its service and the answer back. One request at a time.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="identities">Who calls.</param>
/// <param name="services">The services by signing name.</param>
/// <param name="changed">Called after each call that may have changed something.</param>
internal sealed class Gateway(World world, Identities identities, IReadOnlyDictionary<string, IAwsService> services, Action changed) : IDisposable
{
    private static readonly string[] ReadingVerbs = ["Get", "List", "Describe", "BatchGet", "Head", "Validate", "Simulate", "Search", "Lookup", "Query"];
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Answers a request.</summary>
    public async Task<WireResponse> HandleAsync(WireRequest request, CancellationToken cancellationToken)
    {
        var requestId = Guid.NewGuid().ToString();
        var scope = CredentialScope.Read(request);
        var protocol = ProtocolOf(request, scope);
        WireCall? call = null;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            call = protocol.Read(request);
            var answer = Invoke(call, scope, requestId);
            return protocol.WriteAnswer(call, answer, requestId);
        }
        catch (ServiceException error)
        {
            return protocol.WriteError(call, error, requestId);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static IWireProtocol ProtocolOf(WireRequest request, CredentialScope? scope)
    {
        if (request.Header("X-Amz-Target") is { } target)
        {
            return new JsonProtocol(scope?.Service ?? target);
        }

        if (scope?.Service is "s3")
        {
            return new S3Protocol();
        }

        return new QueryProtocol(scope?.Service ?? request.Url.Host.Split('.')[0]);
    }

    private static bool Reads(string operation) => ReadingVerbs.Any(verb => operation.StartsWith(verb, StringComparison.Ordinal));

    private JsonObject Invoke(WireCall call, CredentialScope? scope, string requestId)
    {
        if (scope is null)
        {
            throw new ServiceException("MissingAuthenticationToken", "Request is missing Authentication Token", 403);
        }

        if (!services.TryGetValue(scope.Service, out var service))
        {
            throw new ServiceException("UnknownService", $"The sandbox has no service '{scope.Service}'.", 501);
        }

        var caller = identities.Authenticate(scope);
        try
        {
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
            if (world.IsChanged || !Reads(call.Operation))
            {
                changed();
            }
        }
    }
}

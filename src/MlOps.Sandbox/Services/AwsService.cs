using System.Text.Json.Nodes;

namespace MlOps.Sandbox.Services;

/// <summary>A service as a table of operations.</summary>
/// <param name="signingName">The name that requests are signed with.</param>
internal abstract class AwsService(string signingName) : IAwsService
{
    private readonly Dictionary<string, Func<ServiceCall, JsonObject>> _operations = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string SigningName { get; } = signingName;

    /// <summary>The operations that it has.</summary>
    public IReadOnlyCollection<string> Operations => _operations.Keys;

    /// <inheritdoc/>
    public JsonObject Invoke(ServiceCall call) => _operations.TryGetValue(call.Operation, out var answer)
        ? answer(call)
        : throw new ServiceException("UnknownOperationException", $"The sandbox does not have the operation {SigningName}:{call.Operation}.");

    /// <summary>Adds an operation.</summary>
    protected void On(string operation, Func<ServiceCall, JsonObject> answer) => _operations.Add(operation, answer);

    /// <summary>Adds an operation without an answer.</summary>
    protected void On(string operation, Action<ServiceCall> effect) => _operations.Add(operation, call =>
    {
        effect(call);
        return [];
    });
}

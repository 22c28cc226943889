using System.Text.Json.Nodes;

namespace MlOps.Sandbox.Wire;

/// <summary>A call as read from the wire.</summary>
/// <param name="Service">The signing name of the service.</param>
/// <param name="Operation">The operation, for example <c>GetParameter</c>.</param>
/// <param name="Input">Its input.</param>
internal sealed record WireCall(string Service, string Operation, JsonObject Input);

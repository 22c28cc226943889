using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.Wire;

/// <summary>A protocol of AWS: how calls, answers and errors look on the wire.</summary>
internal interface IWireProtocol
{
    /// <summary>Reads the operation and its input.</summary>
    /// <exception cref="ServiceException">The request is not one of this protocol.</exception>
    WireCall Read(WireRequest request);

    /// <summary>Writes an answer.</summary>
    WireResponse WriteAnswer(WireCall call, JsonObject answer, string requestId);

    /// <summary>Writes a refusal.</summary>
    WireResponse WriteError(WireCall? call, ServiceException error, string requestId);
}

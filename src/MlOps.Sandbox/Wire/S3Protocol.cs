using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.Wire;

/// <summary>The REST-XML protocol of S3.</summary>
internal sealed class S3Protocol : IWireProtocol
{
    /// <inheritdoc/>
    public WireCall Read(WireRequest request) => throw new ServiceException("NotImplemented", "A header you provided implies functionality that is not implemented.", 501);

    /// <inheritdoc/>
    public WireResponse WriteAnswer(WireCall call, JsonObject answer, string requestId) => new() { Status = 200 };

    /// <inheritdoc/>
    public WireResponse WriteError(WireCall? call, ServiceException error, string requestId) => new() { Status = error.StatusCode };
}

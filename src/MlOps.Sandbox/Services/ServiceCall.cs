using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>One call of an operation, after authentication.</summary>
internal sealed class ServiceCall
{
    /// <summary>Everything that the sandbox knows.</summary>
    public required World World { get; init; }

    /// <summary>The caller's account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The region that the request was signed for.</summary>
    public required string Region { get; init; }

    /// <summary>The partition of that region.</summary>
    public required string Partition { get; init; }

    /// <summary>The caller.</summary>
    public required ICaller Caller { get; init; }

    /// <summary>The operation, for example <c>CreateChangeSet</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>
    /// The input: member names as the service's API has them, lists as arrays, maps as objects; scalars of the query protocols are strings.
    /// </summary>
    public required JsonObject Input { get; init; }

    /// <summary>The request id of the answer.</summary>
    public required string RequestId { get; init; }
}

using System.Text.Json.Nodes;

namespace MlOps.Sandbox.Services;

/// <summary>A service's refusal.</summary>
/// <param name="code">The error code, as the service names it.</param>
/// <param name="message">The message, in the service's words.</param>
/// <param name="statusCode">The HTTP status.</param>
internal class ServiceException(string code, string message, int statusCode = 400) : Exception(message)
{
    /// <summary>The error code, as the service names it.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>Members of the error besides code and message.</summary>
    public JsonObject Details { get; init; } = [];
}

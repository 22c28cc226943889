namespace MlOps.Sandbox.Services;

/// <summary>A refusal by a policy. Services name it differently; the wire layer writes the service's own code.</summary>
/// <param name="message">The message, in AWS's words.</param>
internal sealed class AccessDeniedException(string message) : ServiceException("AccessDenied", message, 403);

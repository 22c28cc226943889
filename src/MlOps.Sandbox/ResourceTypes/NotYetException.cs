namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A refusal that CloudFormation tries again after, because it knows that time heals it.</summary>
/// <param name="code">The error code, as the service names it.</param>
/// <param name="message">The message, in the service's words.</param>
internal sealed class NotYetException(string code, string message) : Services.ServiceException(code, message);

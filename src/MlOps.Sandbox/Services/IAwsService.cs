using System.Text.Json.Nodes;

namespace MlOps.Sandbox.Services;

/// <summary>One AWS service of the sandbox.</summary>
internal interface IAwsService
{
    /// <summary>The name that requests are signed with, for example <c>cloudformation</c>.</summary>
    string SigningName { get; }

    /// <summary>Answers a call. Times in the answer are ISO 8601 strings; the wire layer writes each protocol's form.</summary>
    /// <exception cref="ServiceException">Where the service refuses.</exception>
    JsonObject Invoke(ServiceCall call);
}

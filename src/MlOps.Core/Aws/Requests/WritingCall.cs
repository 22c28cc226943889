namespace MlOps.Aws.Requests;

/// <summary>A call that may have changed something.</summary>
/// <param name="Service">The service, as its client is named: <c>CloudFormation</c>.</param>
/// <param name="Operation">The operation, for example <c>ExecuteChangeSet</c>.</param>
/// <param name="RequestId">The request id that AWS gave; null where no answer came.</param>
/// <param name="Error">AWS's error code; null where the call went well.</param>
internal sealed record WritingCall(string Service, string Operation, string? RequestId, string? Error);

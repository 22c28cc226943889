namespace MlOps.Sandbox.CloudFormation;

/// <summary>An operation that a stack has seen.</summary>
/// <param name="OperationType">For example <c>CREATE_STACK</c>.</param>
/// <param name="OperationId">Its id.</param>
internal sealed record OperationEntry(string OperationType, string OperationId);

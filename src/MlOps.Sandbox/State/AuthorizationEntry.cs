using MlOps.Iam.Evaluation;

namespace MlOps.Sandbox.State;

/// <summary>What a caller was asked to be allowed, and what the caller's policies said.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Decision">What the policies said.</param>
/// <param name="IsTolerated">Whether whoever asked goes on without it.</param>
internal sealed record AuthorizationEntry(AuthorizationRequest Request, AuthorizationDecision Decision, bool IsTolerated = false);

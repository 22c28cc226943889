namespace MlOps.Roles;

/// <summary>One call that makes a role more like its recipe.</summary>
/// <param name="Part">The part of the role that it is about: <c>trust policy</c>, <c>managed policy AmazonS3FullAccess</c>.</param>
/// <param name="Plan">What is to be done, in words: <c>attach AmazonS3FullAccess</c>.</param>
/// <param name="Done">What was done, in words: <c>AmazonS3FullAccess attached</c>.</param>
/// <param name="DoAsync">Does it.</param>
internal sealed record RoleChange(string Part, string Plan, string Done, Func<RoleCalls, CancellationToken, Task> DoAsync);

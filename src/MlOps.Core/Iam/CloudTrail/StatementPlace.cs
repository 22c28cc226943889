namespace MlOps.Iam.CloudTrail;

/// <summary>Which statement of which policy: names and ids may be there twice.</summary>
/// <param name="Policy">The place of the policy among those that are compared, counted from 0.</param>
/// <param name="Statement">The place of the statement in the policy, counted from 0.</param>
internal readonly record struct StatementPlace(int Policy, int Statement);

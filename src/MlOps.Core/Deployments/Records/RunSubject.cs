namespace MlOps.Deployments.Records;

/// <summary>What a run is about: a product with its stack, a policy, a role, or an instance profile of a Databricks workspace.</summary>
/// <param name="Product">The product's name; null where it is about none.</param>
/// <param name="Stack">The stack; null where it is about none.</param>
/// <param name="Policy">The ARN of a policy that is published; null where it is about none.</param>
/// <param name="Role">The name of a role that a recipe makes; null where it is about none.</param>
/// <param name="InstanceProfile">The instance profile that a Databricks workspace gets; null where it is about none.</param>
internal sealed record RunSubject(string? Product, string? Stack, string? Policy, string? Role = null, MlDatabricksInstanceProfile? InstanceProfile = null);

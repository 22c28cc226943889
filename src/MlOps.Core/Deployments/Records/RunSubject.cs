namespace MlOps.Deployments.Records;

/// <summary>What a run is about: a product with its stack, a policy, or a role.</summary>
/// <param name="Product">The product's name; null where it is about none.</param>
/// <param name="Stack">The stack; null where it is about none.</param>
/// <param name="Policy">The ARN of a policy that is published; null where it is about none.</param>
/// <param name="Role">The name of a role that a recipe makes; null where it is about none.</param>
internal sealed record RunSubject(string? Product, string? Stack, string? Policy, string? Role = null);

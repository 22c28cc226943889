namespace MlOps.Iam;

/// <summary>A policy with the name that explanations use.</summary>
/// <param name="Name">An inline policy's name or a managed policy's ARN.</param>
/// <param name="Document">The policy.</param>
public sealed record NamedPolicy(string Name, PolicyDocument Document);

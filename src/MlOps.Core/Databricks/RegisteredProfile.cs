namespace MlOps.Databricks;

/// <summary>An instance profile as a workspace has it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="IamRoleArn">The ARN of its role; null where the workspace has none.</param>
/// <param name="IsMeta">Whether it is for credential passthrough alone.</param>
internal sealed record RegisteredProfile(string Arn, string? IamRoleArn, bool IsMeta);

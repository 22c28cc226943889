namespace MlOps.Sandbox.CloudFormation;

/// <summary>An output.</summary>
/// <param name="Key">The output's logical id.</param>
/// <param name="Value">Its value.</param>
/// <param name="Description">What it is.</param>
/// <param name="ExportName">The name that other stacks use it by.</param>
internal sealed record OutputRecord(string Key, string Value, string? Description, string? ExportName);

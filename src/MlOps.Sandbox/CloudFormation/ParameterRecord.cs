namespace MlOps.Sandbox.CloudFormation;

/// <summary>A parameter's value.</summary>
/// <param name="Key">The parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="ResolvedValue">The value of the SSM parameter that it names; null for a parameter of another type.</param>
/// <param name="IsHidden">Whether answers hide it.</param>
internal sealed record ParameterRecord(string Key, string Value, string? ResolvedValue, bool IsHidden);

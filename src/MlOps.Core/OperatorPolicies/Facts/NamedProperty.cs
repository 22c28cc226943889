namespace MlOps.OperatorPolicies.Facts;

/// <summary>A property that names resources of another type, which an action is for.</summary>
/// <param name="Type">The type, such as <c>AWS::IAM::Role</c>.</param>
/// <param name="Path">The property, as a path, such as <c>Roles/*</c>.</param>
internal sealed record NamedProperty(string Type, string Path);

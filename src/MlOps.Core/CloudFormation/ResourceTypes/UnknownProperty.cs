namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>A property that a type does not have.</summary>
/// <param name="Path">Its path, as a JSON pointer, as far as it had to be read.</param>
/// <param name="Near">The path that was probably meant; null where none is near.</param>
internal sealed record UnknownProperty(string Path, string? Near);

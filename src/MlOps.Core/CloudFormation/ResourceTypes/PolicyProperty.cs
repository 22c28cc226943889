namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>A property that holds a policy of IAM.</summary>
/// <param name="Path">The way to it from a resource's properties, <c>*</c> for the items of a list.</param>
/// <param name="Kind">What its policy must say.</param>
internal sealed record PolicyProperty(string Path, PolicyKinds Kind);

namespace MlOps.Unit.OperatorPolicies.Trespasses;

/// <summary>A request of somebody who has no business with the product that it is about.</summary>
/// <param name="IsRefused">Whether it was refused for want of a permission.</param>
/// <param name="Asked">What was to be allowed, such as <c>s3:PutObject on arn:aws:s3:::data/key</c>.</param>
internal sealed record Trespass(bool IsRefused, IReadOnlyList<string> Asked);

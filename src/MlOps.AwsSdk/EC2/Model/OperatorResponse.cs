using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>
/// Describes whether the resource is managed by a service provider and, if so, describes the service provider that manages it.
/// </summary>
public class OperatorResponse
{
    /// <summary>If <c>true</c>, the resource is managed by a service provider.</summary>
    [Wire("managed")]
    public bool? Managed { get; set; }

    /// <summary>If <c>managed</c> is <c>true</c>, then the principal is returned.</summary>
    [Wire("principal")]
    public string Principal { get; set; }

    /// <summary>
    /// If <c>true</c>, the resource is hidden by default based on the managed resource visibility settings for the account.
    /// </summary>
    [Wire("hiddenByDefault")]
    public bool? HiddenByDefault { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Settings that control how the endpoint routes incoming traffic to the instances that the endpoint hosts.</summary>
public class ProductionVariantRoutingConfig
{
    /// <summary>Sets how the endpoint routes incoming traffic.</summary>
    [AWSProperty(Required = true)]
    public RoutingStrategy RoutingStrategy { get; set; }
}

using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Describes weight and capacities for a production variant associated with an endpoint.</summary>
public class ProductionVariantSummary
{
    /// <summary>The name of the variant.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string VariantName { get; set; }

    /// <summary>
    /// An array of <c>DeployedImage</c> objects that specify the Amazon EC2 Container Registry paths of the inference images deployed on
    /// instances of this <c>ProductionVariant</c>.
    /// </summary>
    public List<DeployedImage> DeployedImages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The weight associated with the variant.</summary>
    [AWSProperty(Min = 0)]
    public float? CurrentWeight { get; set; }

    /// <summary>The requested weight, as specified in the <c>UpdateEndpointWeightsAndCapacities</c> request.</summary>
    [AWSProperty(Min = 0)]
    public float? DesiredWeight { get; set; }

    /// <summary>The number of instances associated with the variant.</summary>
    [AWSProperty(Min = 0)]
    public int? CurrentInstanceCount { get; set; }

    /// <summary>The number of instances requested in the <c>UpdateEndpointWeightsAndCapacities</c> request.</summary>
    [AWSProperty(Min = 0)]
    public int? DesiredInstanceCount { get; set; }

    /// <summary>A list of instance pools for the production variant.</summary>
    [AWSProperty(Min = 1)]
    public List<InstancePoolSummary> InstancePools { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The endpoint variant status which describes the current deployment stage status or operational status.</summary>
    [AWSProperty(Min = 0, Max = 5)]
    public List<ProductionVariantStatus> VariantStatus { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The serverless configuration for the endpoint.</summary>
    public ProductionVariantServerlessConfig CurrentServerlessConfig { get; set; }

    /// <summary>The serverless configuration requested for the endpoint update.</summary>
    public ProductionVariantServerlessConfig DesiredServerlessConfig { get; set; }

    /// <summary>
    /// Settings that control the range in the number of instances that the endpoint provisions as it scales up or down to accommodate
    /// traffic.
    /// </summary>
    public ProductionVariantManagedInstanceScaling ManagedInstanceScaling { get; set; }

    /// <summary>Settings that control how the endpoint routes incoming traffic to the instances that the endpoint hosts.</summary>
    public ProductionVariantRoutingConfig RoutingConfig { get; set; }

    /// <summary>Settings for the capacity reservation for the compute instances that SageMaker AI reserves for an endpoint.</summary>
    public ProductionVariantCapacityReservationSummary CapacityReservationConfig { get; set; }
}

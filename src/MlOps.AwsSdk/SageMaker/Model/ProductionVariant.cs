using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Identifies a model that you want to host and the resources chosen to deploy for hosting it.</summary>
public class ProductionVariant
{
    /// <summary>The name of the production variant.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string VariantName { get; set; }

    /// <summary>The name of the model that you want to host.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string ModelName { get; set; }

    /// <summary>Number of instances to launch initially.</summary>
    [AWSProperty(Min = 1)]
    public int? InitialInstanceCount { get; set; }

    /// <summary>The ML compute instance type.</summary>
    public ProductionVariantInstanceType InstanceType { get; set; }

    /// <summary>A list of instance pools for the production variant.</summary>
    [AWSProperty(Min = 1, Max = 5)]
    public List<InstancePool> InstancePools { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The timeout value, in seconds, for provisioning instances for the production variant.</summary>
    [AWSProperty(Min = 300, Max = 3600)]
    public int? VariantInstanceProvisionTimeoutInSeconds { get; set; }

    /// <summary>Determines initial traffic distribution among all of the models that you specify in the endpoint configuration.</summary>
    public float? InitialVariantWeight { get; set; }

    /// <summary>This parameter is no longer supported.</summary>
    public ProductionVariantAcceleratorType AcceleratorType { get; set; }

    /// <summary>Specifies configuration for a core dump from the model container when the process crashes.</summary>
    public ProductionVariantCoreDumpConfig CoreDumpConfig { get; set; }

    /// <summary>The serverless configuration for an endpoint.</summary>
    public ProductionVariantServerlessConfig ServerlessConfig { get; set; }

    /// <summary>
    /// The size, in GB, of the ML storage volume attached to individual inference instance associated with the production variant.
    /// </summary>
    [AWSProperty(Min = 1, Max = 512)]
    public int? VolumeSizeInGB { get; set; }

    /// <summary>
    /// The timeout value, in seconds, to download and extract the model that you want to host from Amazon S3 to the individual
    /// inference instance associated with this production variant.
    /// </summary>
    [AWSProperty(Min = 60, Max = 3600)]
    public int? ModelDataDownloadTimeoutInSeconds { get; set; }

    /// <summary>The timeout value, in seconds, for your inference container to pass health check by SageMaker Hosting.</summary>
    [AWSProperty(Min = 60, Max = 3600)]
    public int? ContainerStartupHealthCheckTimeoutInSeconds { get; set; }

    /// <summary>
    /// You can use this parameter to turn on native Amazon Web Services Systems Manager (SSM) access for a production variant
    /// behind an endpoint.
    /// </summary>
    public bool? EnableSSMAccess { get; set; }

    /// <summary>
    /// Settings that control the range in the number of instances that the endpoint provisions as it scales up or down to
    /// accommodate traffic.
    /// </summary>
    public ProductionVariantManagedInstanceScaling ManagedInstanceScaling { get; set; }

    /// <summary>Settings that control how the endpoint routes incoming traffic to the instances that the endpoint hosts.</summary>
    public ProductionVariantRoutingConfig RoutingConfig { get; set; }

    /// <summary>Specifies an option from a collection of preconfigured Amazon Machine Image (AMI) images.</summary>
    public ProductionVariantInferenceAmiVersion InferenceAmiVersion { get; set; }

    /// <summary>Settings for the capacity reservation for the compute instances that SageMaker AI reserves for an endpoint.</summary>
    public ProductionVariantCapacityReservationConfig CapacityReservationConfig { get; set; }
}

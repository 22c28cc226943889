using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Settings for the capacity reservation for the compute instances that SageMaker AI reserves for an endpoint.</summary>
public class ProductionVariantCapacityReservationConfig
{
    /// <summary>Options that you can choose for the capacity reservation.</summary>
    public CapacityReservationPreference CapacityReservationPreference { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) that uniquely identifies the ML capacity reservation that SageMaker AI applies when it
    /// deploys the endpoint.
    /// </summary>
    [AWSProperty(Min = 20, Max = 258)]
    public string MlReservationArn { get; set; }
}

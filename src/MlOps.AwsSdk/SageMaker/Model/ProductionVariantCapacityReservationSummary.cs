using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Details about an ML capacity reservation.</summary>
public class ProductionVariantCapacityReservationSummary
{
    /// <summary>
    /// The Amazon Resource Name (ARN) that uniquely identifies the ML capacity reservation that SageMaker AI applies when it deploys the
    /// endpoint.
    /// </summary>
    [AWSProperty(Min = 20, Max = 258)]
    public string MlReservationArn { get; set; }

    /// <summary>The option that you chose for the capacity reservation.</summary>
    public CapacityReservationPreference CapacityReservationPreference { get; set; }

    /// <summary>The number of instances that you allocated to the ML capacity reservation.</summary>
    [AWSProperty(Min = 0)]
    public int? TotalInstanceCount { get; set; }

    /// <summary>The number of instances that are currently available in the ML capacity reservation.</summary>
    [AWSProperty(Min = 0)]
    public int? AvailableInstanceCount { get; set; }

    /// <summary>The number of instances from the ML capacity reservation that are being used by the endpoint.</summary>
    [AWSProperty(Min = 0)]
    public int? UsedByCurrentEndpoint { get; set; }

    /// <summary>The EC2 capacity reservations that are shared to this ML capacity reservation, if any.</summary>
    public List<Ec2CapacityReservation> Ec2CapacityReservations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

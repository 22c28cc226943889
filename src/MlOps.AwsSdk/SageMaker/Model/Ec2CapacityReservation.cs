using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The EC2 capacity reservations that are shared to an ML capacity reservation.</summary>
public class Ec2CapacityReservation
{
    /// <summary>The unique identifier for an EC2 capacity reservation that's part of the ML capacity reservation.</summary>
    public string Ec2CapacityReservationId { get; set; }

    /// <summary>The number of instances that you allocated to the EC2 capacity reservation.</summary>
    [AWSProperty(Min = 0)]
    public int? TotalInstanceCount { get; set; }

    /// <summary>The number of instances that are currently available in the EC2 capacity reservation.</summary>
    [AWSProperty(Min = 0)]
    public int? AvailableInstanceCount { get; set; }

    /// <summary>The number of instances from the EC2 capacity reservation that are being used by the endpoint.</summary>
    [AWSProperty(Min = 0)]
    public int? UsedByCurrentEndpoint { get; set; }
}

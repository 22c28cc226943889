using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>BeaconStackOperationStatus</c>.</summary>
public class BeaconStackOperationStatus : ConstantClass
{
    /// <summary>The value <c>FAILED</c>.</summary>
    public static readonly BeaconStackOperationStatus FAILED = new("FAILED");

    /// <summary>The value <c>IN_PROGRESS</c>.</summary>
    public static readonly BeaconStackOperationStatus IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>The value <c>SUCCEEDED</c>.</summary>
    public static readonly BeaconStackOperationStatus SUCCEEDED = new("SUCCEEDED");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public BeaconStackOperationStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static BeaconStackOperationStatus FindValue(string value) => FindValue<BeaconStackOperationStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator BeaconStackOperationStatus(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>CapacityReservationPreference</c>.</summary>
public class CapacityReservationPreference : ConstantClass
{
    /// <summary>The value <c>capacity-reservations-only</c>.</summary>
    public static readonly CapacityReservationPreference CapacityReservationsOnly = new("capacity-reservations-only");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public CapacityReservationPreference(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static CapacityReservationPreference FindValue(string value) => FindValue<CapacityReservationPreference>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator CapacityReservationPreference(string value) => FindValue(value);
}

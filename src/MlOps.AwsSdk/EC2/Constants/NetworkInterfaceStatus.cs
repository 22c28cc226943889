using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>NetworkInterfaceStatus</c>.</summary>
public class NetworkInterfaceStatus : ConstantClass
{
    /// <summary>The value <c>associated</c>.</summary>
    public static readonly NetworkInterfaceStatus Associated = new("associated");

    /// <summary>The value <c>attaching</c>.</summary>
    public static readonly NetworkInterfaceStatus Attaching = new("attaching");

    /// <summary>The value <c>available</c>.</summary>
    public static readonly NetworkInterfaceStatus Available = new("available");

    /// <summary>The value <c>detaching</c>.</summary>
    public static readonly NetworkInterfaceStatus Detaching = new("detaching");

    /// <summary>The value <c>in-use</c>.</summary>
    public static readonly NetworkInterfaceStatus InUse = new("in-use");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public NetworkInterfaceStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static NetworkInterfaceStatus FindValue(string value) => FindValue<NetworkInterfaceStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator NetworkInterfaceStatus(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>DnsNameState</c>.</summary>
public class DnsNameState : ConstantClass
{
    /// <summary>The value <c>failed</c>.</summary>
    public static readonly DnsNameState Failed = new("failed");

    /// <summary>The value <c>pendingVerification</c>.</summary>
    public static readonly DnsNameState PendingVerification = new("pendingVerification");

    /// <summary>The value <c>verified</c>.</summary>
    public static readonly DnsNameState Verified = new("verified");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public DnsNameState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static DnsNameState FindValue(string value) => FindValue<DnsNameState>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator DnsNameState(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>The values of properties of type <c>DataProtectionStatus</c>.</summary>
public class DataProtectionStatus : ConstantClass
{
    /// <summary>The value <c>ACTIVATED</c>.</summary>
    public static readonly DataProtectionStatus ACTIVATED = new("ACTIVATED");

    /// <summary>The value <c>ARCHIVED</c>.</summary>
    public static readonly DataProtectionStatus ARCHIVED = new("ARCHIVED");

    /// <summary>The value <c>DELETED</c>.</summary>
    public static readonly DataProtectionStatus DELETED = new("DELETED");

    /// <summary>The value <c>DISABLED</c>.</summary>
    public static readonly DataProtectionStatus DISABLED = new("DISABLED");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public DataProtectionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static DataProtectionStatus FindValue(string value) => FindValue<DataProtectionStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator DataProtectionStatus(string value) => FindValue(value);
}

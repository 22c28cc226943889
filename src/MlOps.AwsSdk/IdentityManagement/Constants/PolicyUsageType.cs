using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The values of properties of type <c>PolicyUsageType</c>.</summary>
public class PolicyUsageType : ConstantClass
{
    /// <summary>The value <c>PermissionsBoundary</c>.</summary>
    public static readonly PolicyUsageType PermissionsBoundary = new("PermissionsBoundary");

    /// <summary>The value <c>PermissionsPolicy</c>.</summary>
    public static readonly PolicyUsageType PermissionsPolicy = new("PermissionsPolicy");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PolicyUsageType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PolicyUsageType FindValue(string value) => FindValue<PolicyUsageType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PolicyUsageType(string value) => FindValue(value);
}

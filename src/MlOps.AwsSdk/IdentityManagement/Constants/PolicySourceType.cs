using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The values of properties of type <c>PolicySourceType</c>.</summary>
public class PolicySourceType : ConstantClass
{
    /// <summary>The value <c>aws-managed</c>.</summary>
    public static readonly PolicySourceType AwsManaged = new("aws-managed");

    /// <summary>The value <c>group</c>.</summary>
    public static readonly PolicySourceType Group = new("group");

    /// <summary>The value <c>none</c>.</summary>
    public static readonly PolicySourceType None = new("none");

    /// <summary>The value <c>resource</c>.</summary>
    public static readonly PolicySourceType Resource = new("resource");

    /// <summary>The value <c>role</c>.</summary>
    public static readonly PolicySourceType Role = new("role");

    /// <summary>The value <c>user</c>.</summary>
    public static readonly PolicySourceType User = new("user");

    /// <summary>The value <c>user-managed</c>.</summary>
    public static readonly PolicySourceType UserManaged = new("user-managed");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PolicySourceType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PolicySourceType FindValue(string value) => FindValue<PolicySourceType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PolicySourceType(string value) => FindValue(value);
}

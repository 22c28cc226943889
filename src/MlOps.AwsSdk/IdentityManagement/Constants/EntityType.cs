using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The values of properties of type <c>EntityType</c>.</summary>
public class EntityType : ConstantClass
{
    /// <summary>The value <c>AWSManagedPolicy</c>.</summary>
    public static readonly EntityType AWSManagedPolicy = new("AWSManagedPolicy");

    /// <summary>The value <c>Group</c>.</summary>
    public static readonly EntityType Group = new("Group");

    /// <summary>The value <c>LocalManagedPolicy</c>.</summary>
    public static readonly EntityType LocalManagedPolicy = new("LocalManagedPolicy");

    /// <summary>The value <c>Role</c>.</summary>
    public static readonly EntityType Role = new("Role");

    /// <summary>The value <c>User</c>.</summary>
    public static readonly EntityType User = new("User");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public EntityType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static EntityType FindValue(string value) => FindValue<EntityType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator EntityType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>AttributeChangeType</c>.</summary>
public class AttributeChangeType : ConstantClass
{
    /// <summary>The value <c>Add</c>.</summary>
    public static readonly AttributeChangeType Add = new("Add");

    /// <summary>The value <c>Modify</c>.</summary>
    public static readonly AttributeChangeType Modify = new("Modify");

    /// <summary>The value <c>Remove</c>.</summary>
    public static readonly AttributeChangeType Remove = new("Remove");

    /// <summary>The value <c>SyncWithActual</c>.</summary>
    public static readonly AttributeChangeType SyncWithActual = new("SyncWithActual");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public AttributeChangeType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static AttributeChangeType FindValue(string value) => FindValue<AttributeChangeType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator AttributeChangeType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ManagedStorageType</c>.</summary>
public class ManagedStorageType : ConstantClass
{
    /// <summary>The value <c>Restricted</c>.</summary>
    public static readonly ManagedStorageType Restricted = new("Restricted");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ManagedStorageType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ManagedStorageType FindValue(string value) => FindValue<ManagedStorageType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ManagedStorageType(string value) => FindValue(value);
}

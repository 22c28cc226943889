using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelCacheSetting</c>.</summary>
public class ModelCacheSetting : ConstantClass
{
    /// <summary>The value <c>Disabled</c>.</summary>
    public static readonly ModelCacheSetting Disabled = new("Disabled");

    /// <summary>The value <c>Enabled</c>.</summary>
    public static readonly ModelCacheSetting Enabled = new("Enabled");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelCacheSetting(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelCacheSetting FindValue(string value) => FindValue<ModelCacheSetting>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelCacheSetting(string value) => FindValue(value);
}

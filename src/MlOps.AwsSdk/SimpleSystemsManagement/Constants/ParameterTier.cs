using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>The values of properties of type <c>ParameterTier</c>.</summary>
public class ParameterTier : ConstantClass
{
    /// <summary>The value <c>Advanced</c>.</summary>
    public static readonly ParameterTier Advanced = new("Advanced");

    /// <summary>The value <c>Intelligent-Tiering</c>.</summary>
    public static readonly ParameterTier IntelligentTiering = new("Intelligent-Tiering");

    /// <summary>The value <c>Standard</c>.</summary>
    public static readonly ParameterTier Standard = new("Standard");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ParameterTier(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ParameterTier FindValue(string value) => FindValue<ParameterTier>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ParameterTier(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>MachineType</c>.</summary>
public class MachineType : ConstantClass
{
    /// <summary>The value <c>GENERAL</c>.</summary>
    public static readonly MachineType GENERAL = new("GENERAL");

    /// <summary>The value <c>NVME</c>.</summary>
    public static readonly MachineType NVME = new("NVME");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public MachineType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static MachineType FindValue(string value) => FindValue<MachineType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator MachineType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>EnvironmentType</c>.</summary>
public class EnvironmentType : ConstantClass
{
    /// <summary>The value <c>ARM_CONTAINER</c>.</summary>
    public static readonly EnvironmentType ARM_CONTAINER = new("ARM_CONTAINER");

    /// <summary>The value <c>ARM_EC2</c>.</summary>
    public static readonly EnvironmentType ARM_EC2 = new("ARM_EC2");

    /// <summary>The value <c>ARM_LAMBDA_CONTAINER</c>.</summary>
    public static readonly EnvironmentType ARM_LAMBDA_CONTAINER = new("ARM_LAMBDA_CONTAINER");

    /// <summary>The value <c>LINUX_CONTAINER</c>.</summary>
    public static readonly EnvironmentType LINUX_CONTAINER = new("LINUX_CONTAINER");

    /// <summary>The value <c>LINUX_EC2</c>.</summary>
    public static readonly EnvironmentType LINUX_EC2 = new("LINUX_EC2");

    /// <summary>The value <c>LINUX_GPU_CONTAINER</c>.</summary>
    public static readonly EnvironmentType LINUX_GPU_CONTAINER = new("LINUX_GPU_CONTAINER");

    /// <summary>The value <c>LINUX_LAMBDA_CONTAINER</c>.</summary>
    public static readonly EnvironmentType LINUX_LAMBDA_CONTAINER = new("LINUX_LAMBDA_CONTAINER");

    /// <summary>The value <c>MAC_ARM</c>.</summary>
    public static readonly EnvironmentType MAC_ARM = new("MAC_ARM");

    /// <summary>The value <c>WINDOWS_CONTAINER</c>.</summary>
    public static readonly EnvironmentType WINDOWS_CONTAINER = new("WINDOWS_CONTAINER");

    /// <summary>The value <c>WINDOWS_EC2</c>.</summary>
    public static readonly EnvironmentType WINDOWS_EC2 = new("WINDOWS_EC2");

    /// <summary>The value <c>WINDOWS_SERVER_2019_CONTAINER</c>.</summary>
    public static readonly EnvironmentType WINDOWS_SERVER_2019_CONTAINER = new("WINDOWS_SERVER_2019_CONTAINER");

    /// <summary>The value <c>WINDOWS_SERVER_2022_CONTAINER</c>.</summary>
    public static readonly EnvironmentType WINDOWS_SERVER_2022_CONTAINER = new("WINDOWS_SERVER_2022_CONTAINER");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public EnvironmentType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static EnvironmentType FindValue(string value) => FindValue<EnvironmentType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator EnvironmentType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>ComputeType</c>.</summary>
public class ComputeType : ConstantClass
{
    /// <summary>The value <c>ATTRIBUTE_BASED_COMPUTE</c>.</summary>
    public static readonly ComputeType ATTRIBUTE_BASED_COMPUTE = new("ATTRIBUTE_BASED_COMPUTE");

    /// <summary>The value <c>BUILD_GENERAL1_2XLARGE</c>.</summary>
    public static readonly ComputeType BUILD_GENERAL1_2XLARGE = new("BUILD_GENERAL1_2XLARGE");

    /// <summary>The value <c>BUILD_GENERAL1_LARGE</c>.</summary>
    public static readonly ComputeType BUILD_GENERAL1_LARGE = new("BUILD_GENERAL1_LARGE");

    /// <summary>The value <c>BUILD_GENERAL1_MEDIUM</c>.</summary>
    public static readonly ComputeType BUILD_GENERAL1_MEDIUM = new("BUILD_GENERAL1_MEDIUM");

    /// <summary>The value <c>BUILD_GENERAL1_SMALL</c>.</summary>
    public static readonly ComputeType BUILD_GENERAL1_SMALL = new("BUILD_GENERAL1_SMALL");

    /// <summary>The value <c>BUILD_GENERAL1_XLARGE</c>.</summary>
    public static readonly ComputeType BUILD_GENERAL1_XLARGE = new("BUILD_GENERAL1_XLARGE");

    /// <summary>The value <c>BUILD_LAMBDA_10GB</c>.</summary>
    public static readonly ComputeType BUILD_LAMBDA_10GB = new("BUILD_LAMBDA_10GB");

    /// <summary>The value <c>BUILD_LAMBDA_1GB</c>.</summary>
    public static readonly ComputeType BUILD_LAMBDA_1GB = new("BUILD_LAMBDA_1GB");

    /// <summary>The value <c>BUILD_LAMBDA_2GB</c>.</summary>
    public static readonly ComputeType BUILD_LAMBDA_2GB = new("BUILD_LAMBDA_2GB");

    /// <summary>The value <c>BUILD_LAMBDA_4GB</c>.</summary>
    public static readonly ComputeType BUILD_LAMBDA_4GB = new("BUILD_LAMBDA_4GB");

    /// <summary>The value <c>BUILD_LAMBDA_8GB</c>.</summary>
    public static readonly ComputeType BUILD_LAMBDA_8GB = new("BUILD_LAMBDA_8GB");

    /// <summary>The value <c>CUSTOM_INSTANCE_TYPE</c>.</summary>
    public static readonly ComputeType CUSTOM_INSTANCE_TYPE = new("CUSTOM_INSTANCE_TYPE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ComputeType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ComputeType FindValue(string value) => FindValue<ComputeType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ComputeType(string value) => FindValue(value);
}

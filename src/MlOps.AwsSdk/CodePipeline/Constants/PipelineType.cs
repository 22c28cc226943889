using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>PipelineType</c>.</summary>
public class PipelineType : ConstantClass
{
    /// <summary>The value <c>V1</c>.</summary>
    public static readonly PipelineType V1 = new("V1");

    /// <summary>The value <c>V2</c>.</summary>
    public static readonly PipelineType V2 = new("V2");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PipelineType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PipelineType FindValue(string value) => FindValue<PipelineType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PipelineType(string value) => FindValue(value);
}

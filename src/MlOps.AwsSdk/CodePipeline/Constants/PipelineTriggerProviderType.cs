using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>PipelineTriggerProviderType</c>.</summary>
public class PipelineTriggerProviderType : ConstantClass
{
    /// <summary>The value <c>CodeStarSourceConnection</c>.</summary>
    public static readonly PipelineTriggerProviderType CodeStarSourceConnection = new("CodeStarSourceConnection");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PipelineTriggerProviderType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PipelineTriggerProviderType FindValue(string value) => FindValue<PipelineTriggerProviderType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PipelineTriggerProviderType(string value) => FindValue(value);
}

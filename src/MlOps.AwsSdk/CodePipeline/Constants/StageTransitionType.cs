using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>StageTransitionType</c>.</summary>
public class StageTransitionType : ConstantClass
{
    /// <summary>The value <c>Inbound</c>.</summary>
    public static readonly StageTransitionType Inbound = new("Inbound");

    /// <summary>The value <c>Outbound</c>.</summary>
    public static readonly StageTransitionType Outbound = new("Outbound");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public StageTransitionType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static StageTransitionType FindValue(string value) => FindValue<StageTransitionType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator StageTransitionType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>BlockerType</c>.</summary>
public class BlockerType : ConstantClass
{
    /// <summary>The value <c>Schedule</c>.</summary>
    public static readonly BlockerType Schedule = new("Schedule");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public BlockerType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static BlockerType FindValue(string value) => FindValue<BlockerType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator BlockerType(string value) => FindValue(value);
}

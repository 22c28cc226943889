using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ContainerMode</c>.</summary>
public class ContainerMode : ConstantClass
{
    /// <summary>The value <c>MultiModel</c>.</summary>
    public static readonly ContainerMode MultiModel = new("MultiModel");

    /// <summary>The value <c>SingleModel</c>.</summary>
    public static readonly ContainerMode SingleModel = new("SingleModel");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ContainerMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ContainerMode FindValue(string value) => FindValue<ContainerMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ContainerMode(string value) => FindValue(value);
}

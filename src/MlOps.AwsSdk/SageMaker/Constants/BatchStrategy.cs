using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>BatchStrategy</c>.</summary>
public class BatchStrategy : ConstantClass
{
    /// <summary>The value <c>MultiRecord</c>.</summary>
    public static readonly BatchStrategy MultiRecord = new("MultiRecord");

    /// <summary>The value <c>SingleRecord</c>.</summary>
    public static readonly BatchStrategy SingleRecord = new("SingleRecord");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public BatchStrategy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static BatchStrategy FindValue(string value) => FindValue<BatchStrategy>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator BatchStrategy(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>RecommendationStatus</c>.</summary>
public class RecommendationStatus : ConstantClass
{
    /// <summary>The value <c>COMPLETED</c>.</summary>
    public static readonly RecommendationStatus COMPLETED = new("COMPLETED");

    /// <summary>The value <c>FAILED</c>.</summary>
    public static readonly RecommendationStatus FAILED = new("FAILED");

    /// <summary>The value <c>IN_PROGRESS</c>.</summary>
    public static readonly RecommendationStatus IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>The value <c>NOT_APPLICABLE</c>.</summary>
    public static readonly RecommendationStatus NOT_APPLICABLE = new("NOT_APPLICABLE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RecommendationStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RecommendationStatus FindValue(string value) => FindValue<RecommendationStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RecommendationStatus(string value) => FindValue(value);
}

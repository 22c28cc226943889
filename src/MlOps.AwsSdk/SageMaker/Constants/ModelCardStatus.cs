using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelCardStatus</c>.</summary>
public class ModelCardStatus : ConstantClass
{
    /// <summary>The value <c>Approved</c>.</summary>
    public static readonly ModelCardStatus Approved = new("Approved");

    /// <summary>The value <c>Archived</c>.</summary>
    public static readonly ModelCardStatus Archived = new("Archived");

    /// <summary>The value <c>Draft</c>.</summary>
    public static readonly ModelCardStatus Draft = new("Draft");

    /// <summary>The value <c>PendingReview</c>.</summary>
    public static readonly ModelCardStatus PendingReview = new("PendingReview");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelCardStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelCardStatus FindValue(string value) => FindValue<ModelCardStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelCardStatus(string value) => FindValue(value);
}

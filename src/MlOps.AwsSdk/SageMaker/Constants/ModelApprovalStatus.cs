using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelApprovalStatus</c>.</summary>
public class ModelApprovalStatus : ConstantClass
{
    /// <summary>The value <c>Approved</c>.</summary>
    public static readonly ModelApprovalStatus Approved = new("Approved");

    /// <summary>The value <c>PendingManualApproval</c>.</summary>
    public static readonly ModelApprovalStatus PendingManualApproval = new("PendingManualApproval");

    /// <summary>The value <c>Rejected</c>.</summary>
    public static readonly ModelApprovalStatus Rejected = new("Rejected");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelApprovalStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelApprovalStatus FindValue(string value) => FindValue<ModelApprovalStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelApprovalStatus(string value) => FindValue(value);
}

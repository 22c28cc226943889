using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The values of properties of type <c>PolicyEvaluationDecisionType</c>.</summary>
public class PolicyEvaluationDecisionType : ConstantClass
{
    /// <summary>The value <c>allowed</c>.</summary>
    public static readonly PolicyEvaluationDecisionType Allowed = new("allowed");

    /// <summary>The value <c>explicitDeny</c>.</summary>
    public static readonly PolicyEvaluationDecisionType ExplicitDeny = new("explicitDeny");

    /// <summary>The value <c>implicitDeny</c>.</summary>
    public static readonly PolicyEvaluationDecisionType ImplicitDeny = new("implicitDeny");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PolicyEvaluationDecisionType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PolicyEvaluationDecisionType FindValue(string value) => FindValue<PolicyEvaluationDecisionType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PolicyEvaluationDecisionType(string value) => FindValue(value);
}

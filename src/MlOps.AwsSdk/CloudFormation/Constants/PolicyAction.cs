using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>PolicyAction</c>.</summary>
public class PolicyAction : ConstantClass
{
    /// <summary>The value <c>Delete</c>.</summary>
    public static readonly PolicyAction Delete = new("Delete");

    /// <summary>The value <c>ReplaceAndDelete</c>.</summary>
    public static readonly PolicyAction ReplaceAndDelete = new("ReplaceAndDelete");

    /// <summary>The value <c>ReplaceAndRetain</c>.</summary>
    public static readonly PolicyAction ReplaceAndRetain = new("ReplaceAndRetain");

    /// <summary>The value <c>ReplaceAndSnapshot</c>.</summary>
    public static readonly PolicyAction ReplaceAndSnapshot = new("ReplaceAndSnapshot");

    /// <summary>The value <c>Retain</c>.</summary>
    public static readonly PolicyAction Retain = new("Retain");

    /// <summary>The value <c>Snapshot</c>.</summary>
    public static readonly PolicyAction Snapshot = new("Snapshot");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PolicyAction(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PolicyAction FindValue(string value) => FindValue<PolicyAction>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PolicyAction(string value) => FindValue(value);
}

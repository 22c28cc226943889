using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>ChangeSetStatus</c>.</summary>
public class ChangeSetStatus : ConstantClass
{
    /// <summary>The value <c>CREATE_COMPLETE</c>.</summary>
    public static readonly ChangeSetStatus CREATE_COMPLETE = new("CREATE_COMPLETE");

    /// <summary>The value <c>CREATE_IN_PROGRESS</c>.</summary>
    public static readonly ChangeSetStatus CREATE_IN_PROGRESS = new("CREATE_IN_PROGRESS");

    /// <summary>The value <c>CREATE_PENDING</c>.</summary>
    public static readonly ChangeSetStatus CREATE_PENDING = new("CREATE_PENDING");

    /// <summary>The value <c>DELETE_COMPLETE</c>.</summary>
    public static readonly ChangeSetStatus DELETE_COMPLETE = new("DELETE_COMPLETE");

    /// <summary>The value <c>DELETE_FAILED</c>.</summary>
    public static readonly ChangeSetStatus DELETE_FAILED = new("DELETE_FAILED");

    /// <summary>The value <c>DELETE_IN_PROGRESS</c>.</summary>
    public static readonly ChangeSetStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    /// <summary>The value <c>DELETE_PENDING</c>.</summary>
    public static readonly ChangeSetStatus DELETE_PENDING = new("DELETE_PENDING");

    /// <summary>The value <c>FAILED</c>.</summary>
    public static readonly ChangeSetStatus FAILED = new("FAILED");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ChangeSetStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ChangeSetStatus FindValue(string value) => FindValue<ChangeSetStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ChangeSetStatus(string value) => FindValue(value);
}

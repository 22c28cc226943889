using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>StackStatus</c>.</summary>
public class StackStatus : ConstantClass
{
    /// <summary>The value <c>CREATE_COMPLETE</c>.</summary>
    public static readonly StackStatus CREATE_COMPLETE = new("CREATE_COMPLETE");

    /// <summary>The value <c>CREATE_FAILED</c>.</summary>
    public static readonly StackStatus CREATE_FAILED = new("CREATE_FAILED");

    /// <summary>The value <c>CREATE_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus CREATE_IN_PROGRESS = new("CREATE_IN_PROGRESS");

    /// <summary>The value <c>DELETE_COMPLETE</c>.</summary>
    public static readonly StackStatus DELETE_COMPLETE = new("DELETE_COMPLETE");

    /// <summary>The value <c>DELETE_FAILED</c>.</summary>
    public static readonly StackStatus DELETE_FAILED = new("DELETE_FAILED");

    /// <summary>The value <c>DELETE_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    /// <summary>The value <c>IMPORT_COMPLETE</c>.</summary>
    public static readonly StackStatus IMPORT_COMPLETE = new("IMPORT_COMPLETE");

    /// <summary>The value <c>IMPORT_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus IMPORT_IN_PROGRESS = new("IMPORT_IN_PROGRESS");

    /// <summary>The value <c>IMPORT_ROLLBACK_COMPLETE</c>.</summary>
    public static readonly StackStatus IMPORT_ROLLBACK_COMPLETE = new("IMPORT_ROLLBACK_COMPLETE");

    /// <summary>The value <c>IMPORT_ROLLBACK_FAILED</c>.</summary>
    public static readonly StackStatus IMPORT_ROLLBACK_FAILED = new("IMPORT_ROLLBACK_FAILED");

    /// <summary>The value <c>IMPORT_ROLLBACK_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus IMPORT_ROLLBACK_IN_PROGRESS = new("IMPORT_ROLLBACK_IN_PROGRESS");

    /// <summary>The value <c>REVIEW_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus REVIEW_IN_PROGRESS = new("REVIEW_IN_PROGRESS");

    /// <summary>The value <c>ROLLBACK_COMPLETE</c>.</summary>
    public static readonly StackStatus ROLLBACK_COMPLETE = new("ROLLBACK_COMPLETE");

    /// <summary>The value <c>ROLLBACK_FAILED</c>.</summary>
    public static readonly StackStatus ROLLBACK_FAILED = new("ROLLBACK_FAILED");

    /// <summary>The value <c>ROLLBACK_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus ROLLBACK_IN_PROGRESS = new("ROLLBACK_IN_PROGRESS");

    /// <summary>The value <c>UPDATE_COMPLETE</c>.</summary>
    public static readonly StackStatus UPDATE_COMPLETE = new("UPDATE_COMPLETE");

    /// <summary>The value <c>UPDATE_COMPLETE_CLEANUP_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus UPDATE_COMPLETE_CLEANUP_IN_PROGRESS = new("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");

    /// <summary>The value <c>UPDATE_FAILED</c>.</summary>
    public static readonly StackStatus UPDATE_FAILED = new("UPDATE_FAILED");

    /// <summary>The value <c>UPDATE_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus UPDATE_IN_PROGRESS = new("UPDATE_IN_PROGRESS");

    /// <summary>The value <c>UPDATE_ROLLBACK_COMPLETE</c>.</summary>
    public static readonly StackStatus UPDATE_ROLLBACK_COMPLETE = new("UPDATE_ROLLBACK_COMPLETE");

    /// <summary>The value <c>UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS = new("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS");

    /// <summary>The value <c>UPDATE_ROLLBACK_FAILED</c>.</summary>
    public static readonly StackStatus UPDATE_ROLLBACK_FAILED = new("UPDATE_ROLLBACK_FAILED");

    /// <summary>The value <c>UPDATE_ROLLBACK_IN_PROGRESS</c>.</summary>
    public static readonly StackStatus UPDATE_ROLLBACK_IN_PROGRESS = new("UPDATE_ROLLBACK_IN_PROGRESS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public StackStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static StackStatus FindValue(string value) => FindValue<StackStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator StackStatus(string value) => FindValue(value);
}

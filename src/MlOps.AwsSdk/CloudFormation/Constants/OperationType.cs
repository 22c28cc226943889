using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>OperationType</c>.</summary>
public class OperationType : ConstantClass
{
    /// <summary>The value <c>CONTINUE_ROLLBACK</c>.</summary>
    public static readonly OperationType CONTINUE_ROLLBACK = new("CONTINUE_ROLLBACK");

    /// <summary>The value <c>CREATE_CHANGESET</c>.</summary>
    public static readonly OperationType CREATE_CHANGESET = new("CREATE_CHANGESET");

    /// <summary>The value <c>CREATE_STACK</c>.</summary>
    public static readonly OperationType CREATE_STACK = new("CREATE_STACK");

    /// <summary>The value <c>DELETE_STACK</c>.</summary>
    public static readonly OperationType DELETE_STACK = new("DELETE_STACK");

    /// <summary>The value <c>ROLLBACK</c>.</summary>
    public static readonly OperationType ROLLBACK = new("ROLLBACK");

    /// <summary>The value <c>UPDATE_STACK</c>.</summary>
    public static readonly OperationType UPDATE_STACK = new("UPDATE_STACK");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public OperationType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static OperationType FindValue(string value) => FindValue<OperationType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator OperationType(string value) => FindValue(value);
}

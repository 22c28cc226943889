using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>ChangeAction</c>.</summary>
public class ChangeAction : ConstantClass
{
    /// <summary>The value <c>Add</c>.</summary>
    public static readonly ChangeAction Add = new("Add");

    /// <summary>The value <c>Dynamic</c>.</summary>
    public static readonly ChangeAction Dynamic = new("Dynamic");

    /// <summary>The value <c>Import</c>.</summary>
    public static readonly ChangeAction Import = new("Import");

    /// <summary>The value <c>Modify</c>.</summary>
    public static readonly ChangeAction Modify = new("Modify");

    /// <summary>The value <c>Remove</c>.</summary>
    public static readonly ChangeAction Remove = new("Remove");

    /// <summary>The value <c>SyncWithActual</c>.</summary>
    public static readonly ChangeAction SyncWithActual = new("SyncWithActual");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ChangeAction(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ChangeAction FindValue(string value) => FindValue<ChangeAction>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ChangeAction(string value) => FindValue(value);
}

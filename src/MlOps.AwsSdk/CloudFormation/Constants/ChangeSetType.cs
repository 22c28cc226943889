using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>ChangeSetType</c>.</summary>
public class ChangeSetType : ConstantClass
{
    /// <summary>The value <c>CREATE</c>.</summary>
    public static readonly ChangeSetType CREATE = new("CREATE");

    /// <summary>The value <c>IMPORT</c>.</summary>
    public static readonly ChangeSetType IMPORT = new("IMPORT");

    /// <summary>The value <c>UPDATE</c>.</summary>
    public static readonly ChangeSetType UPDATE = new("UPDATE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ChangeSetType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ChangeSetType FindValue(string value) => FindValue<ChangeSetType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ChangeSetType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CodeCommit;

/// <summary>The values of properties of type <c>FileModeTypeEnum</c>.</summary>
public class FileModeTypeEnum : ConstantClass
{
    /// <summary>The value <c>EXECUTABLE</c>.</summary>
    public static readonly FileModeTypeEnum EXECUTABLE = new("EXECUTABLE");

    /// <summary>The value <c>NORMAL</c>.</summary>
    public static readonly FileModeTypeEnum NORMAL = new("NORMAL");

    /// <summary>The value <c>SYMLINK</c>.</summary>
    public static readonly FileModeTypeEnum SYMLINK = new("SYMLINK");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public FileModeTypeEnum(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static FileModeTypeEnum FindValue(string value) => FindValue<FileModeTypeEnum>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator FileModeTypeEnum(string value) => FindValue(value);
}

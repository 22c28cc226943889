using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>FileSystemType</c>.</summary>
public class FileSystemType : ConstantClass
{
    /// <summary>The value <c>EFS</c>.</summary>
    public static readonly FileSystemType EFS = new("EFS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public FileSystemType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static FileSystemType FindValue(string value) => FindValue<FileSystemType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator FileSystemType(string value) => FindValue(value);
}

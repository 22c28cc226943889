using Amazon.Runtime;

namespace Amazon.CodeCommit;

/// <summary>The values of properties of type <c>SortByEnum</c>.</summary>
public class SortByEnum : ConstantClass
{
    /// <summary>The value <c>lastModifiedDate</c>.</summary>
    public static readonly SortByEnum LastModifiedDate = new("lastModifiedDate");

    /// <summary>The value <c>repositoryName</c>.</summary>
    public static readonly SortByEnum RepositoryName = new("repositoryName");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public SortByEnum(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static SortByEnum FindValue(string value) => FindValue<SortByEnum>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator SortByEnum(string value) => FindValue(value);
}

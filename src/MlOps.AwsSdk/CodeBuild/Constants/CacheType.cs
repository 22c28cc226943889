using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>CacheType</c>.</summary>
public class CacheType : ConstantClass
{
    /// <summary>The value <c>LOCAL</c>.</summary>
    public static readonly CacheType LOCAL = new("LOCAL");

    /// <summary>The value <c>NO_CACHE</c>.</summary>
    public static readonly CacheType NO_CACHE = new("NO_CACHE");

    /// <summary>The value <c>S3</c>.</summary>
    public static readonly CacheType S3 = new("S3");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public CacheType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static CacheType FindValue(string value) => FindValue<CacheType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator CacheType(string value) => FindValue(value);
}

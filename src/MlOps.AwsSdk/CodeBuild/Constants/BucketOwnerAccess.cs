using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>BucketOwnerAccess</c>.</summary>
public class BucketOwnerAccess : ConstantClass
{
    /// <summary>The value <c>FULL</c>.</summary>
    public static readonly BucketOwnerAccess FULL = new("FULL");

    /// <summary>The value <c>NONE</c>.</summary>
    public static readonly BucketOwnerAccess NONE = new("NONE");

    /// <summary>The value <c>READ_ONLY</c>.</summary>
    public static readonly BucketOwnerAccess READ_ONLY = new("READ_ONLY");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public BucketOwnerAccess(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static BucketOwnerAccess FindValue(string value) => FindValue<BucketOwnerAccess>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator BucketOwnerAccess(string value) => FindValue(value);
}

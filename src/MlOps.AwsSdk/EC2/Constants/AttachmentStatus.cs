using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>AttachmentStatus</c>.</summary>
public class AttachmentStatus : ConstantClass
{
    /// <summary>The value <c>attached</c>.</summary>
    public static readonly AttachmentStatus Attached = new("attached");

    /// <summary>The value <c>attaching</c>.</summary>
    public static readonly AttachmentStatus Attaching = new("attaching");

    /// <summary>The value <c>detached</c>.</summary>
    public static readonly AttachmentStatus Detached = new("detached");

    /// <summary>The value <c>detaching</c>.</summary>
    public static readonly AttachmentStatus Detaching = new("detaching");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public AttachmentStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static AttachmentStatus FindValue(string value) => FindValue<AttachmentStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator AttachmentStatus(string value) => FindValue(value);
}

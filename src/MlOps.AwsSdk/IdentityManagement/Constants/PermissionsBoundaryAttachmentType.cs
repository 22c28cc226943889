using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The values of properties of type <c>PermissionsBoundaryAttachmentType</c>.</summary>
public class PermissionsBoundaryAttachmentType : ConstantClass
{
    /// <summary>The value <c>PermissionsBoundaryPolicy</c>.</summary>
    public static readonly PermissionsBoundaryAttachmentType PermissionsBoundaryPolicy = new("PermissionsBoundaryPolicy");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PermissionsBoundaryAttachmentType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PermissionsBoundaryAttachmentType FindValue(string value) => FindValue<PermissionsBoundaryAttachmentType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PermissionsBoundaryAttachmentType(string value) => FindValue(value);
}

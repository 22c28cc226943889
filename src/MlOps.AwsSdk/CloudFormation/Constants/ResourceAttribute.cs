using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>ResourceAttribute</c>.</summary>
public class ResourceAttribute : ConstantClass
{
    /// <summary>The value <c>CreationPolicy</c>.</summary>
    public static readonly ResourceAttribute CreationPolicy = new("CreationPolicy");

    /// <summary>The value <c>DeletionPolicy</c>.</summary>
    public static readonly ResourceAttribute DeletionPolicy = new("DeletionPolicy");

    /// <summary>The value <c>Metadata</c>.</summary>
    public static readonly ResourceAttribute Metadata = new("Metadata");

    /// <summary>The value <c>Properties</c>.</summary>
    public static readonly ResourceAttribute Properties = new("Properties");

    /// <summary>The value <c>Tags</c>.</summary>
    public static readonly ResourceAttribute Tags = new("Tags");

    /// <summary>The value <c>UpdatePolicy</c>.</summary>
    public static readonly ResourceAttribute UpdatePolicy = new("UpdatePolicy");

    /// <summary>The value <c>UpdateReplacePolicy</c>.</summary>
    public static readonly ResourceAttribute UpdateReplacePolicy = new("UpdateReplacePolicy");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ResourceAttribute(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ResourceAttribute FindValue(string value) => FindValue<ResourceAttribute>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ResourceAttribute(string value) => FindValue(value);
}

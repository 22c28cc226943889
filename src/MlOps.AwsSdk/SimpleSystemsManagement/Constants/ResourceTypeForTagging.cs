using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>The values of properties of type <c>ResourceTypeForTagging</c>.</summary>
public class ResourceTypeForTagging : ConstantClass
{
    /// <summary>The value <c>Association</c>.</summary>
    public static readonly ResourceTypeForTagging Association = new("Association");

    /// <summary>The value <c>Automation</c>.</summary>
    public static readonly ResourceTypeForTagging Automation = new("Automation");

    /// <summary>The value <c>Document</c>.</summary>
    public static readonly ResourceTypeForTagging Document = new("Document");

    /// <summary>The value <c>MaintenanceWindow</c>.</summary>
    public static readonly ResourceTypeForTagging MaintenanceWindow = new("MaintenanceWindow");

    /// <summary>The value <c>ManagedInstance</c>.</summary>
    public static readonly ResourceTypeForTagging ManagedInstance = new("ManagedInstance");

    /// <summary>The value <c>OpsItem</c>.</summary>
    public static readonly ResourceTypeForTagging OpsItem = new("OpsItem");

    /// <summary>The value <c>OpsMetadata</c>.</summary>
    public static readonly ResourceTypeForTagging OpsMetadata = new("OpsMetadata");

    /// <summary>The value <c>Parameter</c>.</summary>
    public static readonly ResourceTypeForTagging Parameter = new("Parameter");

    /// <summary>The value <c>PatchBaseline</c>.</summary>
    public static readonly ResourceTypeForTagging PatchBaseline = new("PatchBaseline");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ResourceTypeForTagging(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ResourceTypeForTagging FindValue(string value) => FindValue<ResourceTypeForTagging>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ResourceTypeForTagging(string value) => FindValue(value);
}

namespace Amazon.CloudFormation.Model;

/// <summary>
/// Contains information about the module from which the resource was created, if the resource was created from a module included in the
/// stack template.
/// </summary>
public class ModuleInfo
{
    /// <summary>A concatenated list of the module type or types that contains the resource.</summary>
    public string TypeHierarchy { get; set; }

    /// <summary>A concatenated list of the logical IDs of the module or modules that contains the resource.</summary>
    public string LogicalIdHierarchy { get; set; }
}

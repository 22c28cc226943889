using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The <c>ResourceChange</c> structure describes the resource and the action that CloudFormation will perform on it if you execute this
/// change set.
/// </summary>
public class ResourceChange
{
    /// <summary>The action that will be taken on the physical resource when the change set is executed.</summary>
    public PolicyAction PolicyAction { get; set; }

    /// <summary>
    /// The action that CloudFormation takes on the resource, such as <c>Add</c> (adds a new resource), <c>Modify</c> (changes a resource),
    /// <c>Remove</c> (deletes a resource), <c>Import</c> (imports a resource), <c>Dynamic</c> (exact action for the resource can't be
    /// determined), or <c>SyncWithActual</c> (resource will not be changed, only CloudFormation metadata will change).
    /// </summary>
    public ChangeAction Action { get; set; }

    /// <summary>The resource's logical ID, which is defined in the stack's template.</summary>
    public string LogicalResourceId { get; set; }

    /// <summary>The resource's physical ID (resource name).</summary>
    public string PhysicalResourceId { get; set; }

    /// <summary>The type of CloudFormation resource, such as <c>AWS::S3::Bucket</c>.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string ResourceType { get; set; }

    /// <summary>
    /// For the <c>Modify</c> action, indicates whether CloudFormation will replace the resource by creating a new one and deleting the old
    /// one.
    /// </summary>
    public Replacement Replacement { get; set; }

    /// <summary>
    /// For the <c>Modify</c> action, indicates which resource attribute is triggering this update, such as a change in the resource
    /// attribute's <c>Metadata</c>, <c>Properties</c>, or <c>Tags</c>.
    /// </summary>
    public List<string> Scope { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The drift status of the resource.</summary>
    public StackResourceDriftStatus ResourceDriftStatus { get; set; }

    /// <summary>List of resource attributes for which drift was ignored.</summary>
    public List<ResourceDriftIgnoredAttribute> ResourceDriftIgnoredAttributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// For the <c>Modify</c> action, a list of <c>ResourceChangeDetail</c> structures that describes the changes that CloudFormation will
    /// make to the resource.
    /// </summary>
    public List<ResourceChangeDetail> Details { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The change set ID of the nested change set.</summary>
    [AWSProperty(Min = 1)]
    public string ChangeSetId { get; set; }

    /// <summary>
    /// Contains information about the module from which the resource was created, if the resource was created from a module included in the
    /// stack template.
    /// </summary>
    public ModuleInfo ModuleInfo { get; set; }

    /// <summary>An encoded JSON string that contains the context of the resource before the change is executed.</summary>
    public string BeforeContext { get; set; }

    /// <summary>An encoded JSON string that contains the context of the resource after the change is executed.</summary>
    public string AfterContext { get; set; }

    /// <summary>Information about the resource's state from the previous CloudFormation deployment.</summary>
    public string PreviousDeploymentContext { get; set; }
}

using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about an action type.</summary>
public class ActionTypeId
{
    /// <summary>
    /// A category defines what kind of action can be taken in the stage, and constrains the provider type for the action.
    /// </summary>
    [AWSProperty(Required = true)]
    [Wire("category")]
    public ActionCategory Category { get; set; }

    /// <summary>The creator of the action being called.</summary>
    [AWSProperty(Required = true)]
    [Wire("owner")]
    public ActionOwner Owner { get; set; }

    /// <summary>The provider of the service being called by the action.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 35)]
    [Wire("provider")]
    public string Provider { get; set; }

    /// <summary>A string that describes the action version.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 9)]
    [Wire("version")]
    public string Version { get; set; }
}

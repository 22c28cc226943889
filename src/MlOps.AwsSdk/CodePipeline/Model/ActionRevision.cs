using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about the version (or revision) of an action.</summary>
public class ActionRevision
{
    /// <summary>The system-generated unique ID that identifies the revision number of the action.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1500)]
    [Wire("revisionId")]
    public string RevisionId { get; set; }

    /// <summary>
    /// The unique identifier of the change that set the state to this revision (for example, a deployment ID or timestamp).
    /// </summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("revisionChangeId")]
    public string RevisionChangeId { get; set; }

    /// <summary>The date and time when the most recent version of the action was created, in timestamp format.</summary>
    [AWSProperty(Required = true)]
    [Wire("created")]
    public DateTime? Created { get; set; }
}

using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about the state of an action.</summary>
public class ActionState
{
    /// <summary>The name of the action.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("actionName")]
    public string ActionName { get; set; }

    /// <summary>Represents information about the version (or revision) of an action.</summary>
    [Wire("currentRevision")]
    public ActionRevision CurrentRevision { get; set; }

    /// <summary>Represents information about the run of an action.</summary>
    [Wire("latestExecution")]
    public ActionExecution LatestExecution { get; set; }

    /// <summary>A URL link for more information about the state of the action, such as a deployment group details page.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("entityUrl")]
    public string EntityUrl { get; set; }

    /// <summary>A URL link for more information about the revision, such as a commit details page.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("revisionUrl")]
    public string RevisionUrl { get; set; }
}

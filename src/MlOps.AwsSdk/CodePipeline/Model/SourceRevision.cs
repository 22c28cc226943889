using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Information about the version (or revision) of a source artifact that initiated a pipeline execution.</summary>
public class SourceRevision
{
    /// <summary>The name of the action that processed the revision to the source artifact.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("actionName")]
    public string ActionName { get; set; }

    /// <summary>The system-generated unique ID that identifies the revision number of the artifact.</summary>
    [AWSProperty(Min = 1, Max = 1500)]
    [Wire("revisionId")]
    public string RevisionId { get; set; }

    /// <summary>Summary information about the most recent revision of the artifact.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("revisionSummary")]
    public string RevisionSummary { get; set; }

    /// <summary>The commit ID for the artifact revision.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("revisionUrl")]
    public string RevisionUrl { get; set; }
}

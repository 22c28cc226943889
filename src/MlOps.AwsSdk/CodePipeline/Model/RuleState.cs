using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Returns information about the state of a rule.</summary>
public class RuleState
{
    /// <summary>The name of the rule.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("ruleName")]
    public string RuleName { get; set; }

    /// <summary>The ID of the current revision of the artifact successfully worked on by the job.</summary>
    [Wire("currentRevision")]
    public RuleRevision CurrentRevision { get; set; }

    /// <summary>Represents information about the latest run of an rule.</summary>
    [Wire("latestExecution")]
    public RuleExecution LatestExecution { get; set; }

    /// <summary>A URL link for more information about the state of the action, such as a details page.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("entityUrl")]
    public string EntityUrl { get; set; }

    /// <summary>A URL link for more information about the revision, such as a commit details page.</summary>
    [AWSProperty(Min = 1, Max = 2048)]
    [Wire("revisionUrl")]
    public string RevisionUrl { get; set; }
}

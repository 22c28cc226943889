using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The change to a rule that creates a revision of the rule.</summary>
public class RuleRevision
{
    /// <summary>The system-generated unique ID that identifies the revision number of the rule.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1500)]
    [Wire("revisionId")]
    public string RevisionId { get; set; }

    /// <summary>
    /// The unique identifier of the change that set the state to this revision (for example, a deployment ID or timestamp).
    /// </summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("revisionChangeId")]
    public string RevisionChangeId { get; set; }

    /// <summary>The date and time when the most recent version of the rule was created, in timestamp format.</summary>
    [AWSProperty(Required = true)]
    [Wire("created")]
    public DateTime? Created { get; set; }
}

using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>A list that allows you to specify, or override, the source revision for a pipeline execution that's being started.</summary>
public class SourceRevisionOverride
{
    /// <summary>The name of the action where the override will be applied.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("actionName")]
    public string ActionName { get; set; }

    /// <summary>The type of source revision, based on the source provider.</summary>
    [AWSProperty(Required = true)]
    [Wire("revisionType")]
    public SourceRevisionType RevisionType { get; set; }

    /// <summary>
    /// The source revision, or version of your source artifact, with the changes that you want to run in the pipeline execution.
    /// </summary>
    [AWSProperty(Required = true, Min = 1, Max = 1500)]
    [Wire("revisionValue")]
    public string RevisionValue { get; set; }
}

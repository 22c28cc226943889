using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about the state of transitions between one stage and another stage.</summary>
public class TransitionState
{
    /// <summary>Whether the transition between stages is enabled (true) or disabled (false).</summary>
    [Wire("enabled")]
    public bool? Enabled { get; set; }

    /// <summary>The ID of the user who last changed the transition state.</summary>
    [Wire("lastChangedBy")]
    public string LastChangedBy { get; set; }

    /// <summary>The timestamp when the transition state was last changed.</summary>
    [Wire("lastChangedAt")]
    public DateTime? LastChangedAt { get; set; }

    /// <summary>The user-specified reason why the transition between two stages of a pipeline was disabled.</summary>
    [AWSProperty(Min = 1, Max = 300)]
    [Wire("disabledReason")]
    public string DisabledReason { get; set; }
}

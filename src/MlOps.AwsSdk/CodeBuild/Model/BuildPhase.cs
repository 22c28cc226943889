using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about a stage for a build.</summary>
public class BuildPhase
{
    /// <summary>The name of the build phase.</summary>
    [Wire("phaseType")]
    public BuildPhaseType PhaseType { get; set; }

    /// <summary>The current status of the build phase.</summary>
    [Wire("phaseStatus")]
    public StatusType PhaseStatus { get; set; }

    /// <summary>When the build phase started, expressed in Unix time format.</summary>
    [Wire("startTime")]
    public DateTime? StartTime { get; set; }

    /// <summary>When the build phase ended, expressed in Unix time format.</summary>
    [Wire("endTime")]
    public DateTime? EndTime { get; set; }

    /// <summary>How long, in seconds, between the starting and ending times of the build's phase.</summary>
    [Wire("durationInSeconds")]
    public long? DurationInSeconds { get; set; }

    /// <summary>Additional information about a build phase, especially to help troubleshoot a failed build.</summary>
    [Wire("contexts")]
    public List<PhaseContext> Contexts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

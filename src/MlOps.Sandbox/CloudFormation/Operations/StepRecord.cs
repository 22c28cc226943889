using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>The work of a phase on one resource.</summary>
internal sealed class StepRecord
{
    /// <summary>The resource.</summary>
    public required string LogicalId { get; init; }

    /// <summary>What is done.</summary>
    public required StepKind Kind { get; set; }

    /// <summary>The steps, by logical id, that come first.</summary>
    public List<string> After { get; init; } = [];

    /// <summary>How far it is.</summary>
    public StepState State { get; set; }

    /// <summary>When it goes on.</summary>
    public DateTimeOffset Due { get; set; }

    /// <summary>The properties that it writes.</summary>
    public JsonObject Properties { get; set; } = [];

    /// <summary>Which of the left-over resources it deletes; -1 where it deletes one of the stack's own.</summary>
    public int Leftover { get; init; } = -1;

    /// <summary>Whether it was announced and is not done yet.</summary>
    [JsonIgnore]
    public bool IsRunning => State is StepState.Started or StepState.Working;

    /// <summary>Whether it will not go on.</summary>
    [JsonIgnore]
    public bool IsDone => State is StepState.Complete or StepState.Failed or StepState.Cancelled;

    /// <summary>Begins the step: the service is asked one beat later.</summary>
    public void Start(DateTimeOffset now)
    {
        State = StepState.Started;
        Due = now + RunningOperation.Beat;
    }
}

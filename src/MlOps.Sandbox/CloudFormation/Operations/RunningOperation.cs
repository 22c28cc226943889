using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>A stack's operation as it runs: what all its parts look at.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="host">The sandbox around the engine.</param>
/// <param name="stack">The stack.</param>
internal sealed class RunningOperation(World world, IEngineHost host, StackRecord stack)
{
    /// <summary>The time from one step of the engine to the next.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Everything that the sandbox knows.</summary>
    public World World => world;

    /// <summary>The stack.</summary>
    public StackRecord Stack => stack;

    /// <summary>What is kept of the operation.</summary>
    public OperationRecord Record { get; } = stack.Operation!;

    /// <summary>The stack's events.</summary>
    public EventLog Log { get; } = new(world.Section<CloudFormationState>(), stack);

    /// <summary>The tags that resources get.</summary>
    public IReadOnlyDictionary<string, string> StackTags => (IsRollingBack ? Record.Before : Record.Target ?? stack.Deployment)?.Tags ?? [];

    /// <summary>Whether the phase ends when a step fails.</summary>
    public bool StopsOnFailure => Record.Phase is OperationPhase.Create or OperationPhase.Update;

    /// <summary>Whether something failed, or the operation was cancelled.</summary>
    public bool HasFailed => Record.IsCancelled || Record.Failure is not null || Record.Steps.Any(step => step.State == StepState.Failed);

    private bool IsRollingBack => Record.Phase is OperationPhase.RollbackUpdate or OperationPhase.RollbackCleanup;

    /// <summary>What names in the template that is deployed stand for.</summary>
    public StackReferences References() => new(world, stack, Record.Target!);

    /// <summary>The template that is deployed.</summary>
    public StackModel Model() => StackModel.Of(Record.Target!, References());

    /// <summary>Evaluates the template that is deployed with the resources as they are.</summary>
    public Evaluation Evaluation() => new(Model().Template, References());

    /// <summary>Who asks services at a moment.</summary>
    public ResourceWorker Worker(DateTimeOffset now) => new(world, host, stack, Record.CallerArn, StackTags, now);

    /// <summary>The resource that a step works on.</summary>
    public ResourceRecord Subject(StepRecord step) => step.Leftover >= 0 ? stack.Leftovers[step.Leftover] : stack.Find(step.LogicalId)!;

    /// <summary>Why the stack's policy forbids an update; null where it does not.</summary>
    public string? Denial(ResourceRecord record, string action) => StackPolicy.Denial(Record.PolicyDuringUpdate ?? stack.StackPolicy, record, action);

    /// <summary>Begins a phase: its steps start one beat later.</summary>
    public void Begin(OperationPhase phase, DateTimeOffset now, List<StepRecord> steps)
    {
        Record.Phase = phase;
        Record.Steps = steps;
        Record.Due = now + Beat;
    }

    /// <summary>Ends the operation.</summary>
    /// <param name="status">The status that the stack takes.</param>
    /// <param name="now">The moment.</param>
    /// <param name="reason">Why; null where nothing needs to be said.</param>
    /// <param name="isSuspended">Whether it can be taken up again.</param>
    public void End(string status, DateTimeOffset now, string? reason = null, bool isSuspended = false)
    {
        Log.Stack(status, now, reason);
        if (status is StackStatus.CreateComplete or StackStatus.UpdateComplete)
        {
            stack.Deployment = Record.Target;
        }

        stack.Operation = null;
        stack.Suspended = isSuspended ? Record : null;
    }
}

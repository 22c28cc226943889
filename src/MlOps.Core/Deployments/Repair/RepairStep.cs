namespace MlOps.Deployments.Repair;

/// <summary>What is to be done about a part of a resource's drift.</summary>
/// <param name="Drift">The resource.</param>
/// <param name="Means">Who does it, as <see cref="MlRepairStep.Means"/> has it.</param>
/// <param name="Action">What is done, in a sentence.</param>
/// <param name="Differences">The differences that it undoes.</param>
internal sealed record RepairStep(MlResourceDrift Drift, string Means, string Action, IReadOnlyList<MlPropertyDifference> Differences)
{
    /// <summary>Why a person has to do it, or what to know of it; null where nothing needs saying.</summary>
    public string? Reason { get; init; }

    /// <summary>The commands of a step by hand.</summary>
    public string? Command { get; init; }

    /// <summary>Why it has to wait for a person's step; null where it has not.</summary>
    public string? Blocked { get; init; }

    /// <summary>Whether it is done before CloudFormation puts anything back.</summary>
    public bool IsFirst => Means == MlRepairStep.ServiceCall && ServiceRepairs.Find(Drift.Type) is { } service && Differences.Any(service.ComesFirst);

    /// <summary>Why CloudFormation has to wait until it is done; null where it has not to.</summary>
    public string? HoldsBack { get; init; }

    /// <summary>Whether its resource first gets out of another's way, to a name for the moment.</summary>
    public bool StepsAside { get; init; }

    /// <summary>Whether it is not done by this run.</summary>
    public bool IsLeft => Means == MlRepairStep.ByHand || Blocked is not null;

    /// <summary>The step with how it stands.</summary>
    /// <param name="status">How it stands.</param>
    /// <param name="reason">Why; null for what is known of the step itself.</param>
    public MlRepairStep As(string status, string? reason = null) => new()
    {
        LogicalId = Drift.LogicalId,
        Type = Drift.Type,
        PhysicalId = Drift.PhysicalId,
        Means = Means,
        Action = Action,
        Differences = Differences,
        Status = status,
        Reason = reason ?? Blocked ?? Reason,
        Command = Command,
    };
}

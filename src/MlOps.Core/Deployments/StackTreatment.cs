namespace MlOps.Deployments;

/// <summary>One cell of the <see cref="StackStatusTable"/>.</summary>
/// <param name="Step">What to do.</param>
/// <param name="ErrorId">The error's id where the step is <see cref="StackStep.Refuse"/>; null otherwise.</param>
public sealed record StackTreatment(StackStep Step, string? ErrorId = null)
{
    internal static StackTreatment GoOn { get; } = new(StackStep.GoOn);

    internal static StackTreatment TreatAsAbsent { get; } = new(StackStep.TreatAsAbsent);

    internal static StackTreatment Wait { get; } = new(StackStep.Wait);

    internal static StackTreatment ContinueRollback { get; } = new(StackStep.ContinueRollback);

    internal static StackTreatment RollBack { get; } = new(StackStep.RollBack);

    internal static StackTreatment DeleteFirst { get; } = new(StackStep.DeleteFirst);

    internal static StackTreatment Refuse(string errorId) => new(StackStep.Refuse, errorId);
}

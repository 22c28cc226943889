namespace MlOps.Deployments;

/// <summary>What an operation does with a stack that it finds in some status.</summary>
public enum StackStep
{
    /// <summary>Go on: the status allows the operation.</summary>
    GoOn,

    /// <summary>Treat the stack as one that has no resources: a deployment creates it, a comparison shows everything as new.</summary>
    TreatAsAbsent,

    /// <summary>Wait until the running operation has ended, then look again.</summary>
    Wait,

    /// <summary>Continue the rollback that failed, wait, then look again.</summary>
    ContinueRollback,

    /// <summary>Roll back to the last stable state, wait, then look again.</summary>
    RollBack,

    /// <summary>Delete what a failed creation left, wait, then look again.</summary>
    DeleteFirst,

    /// <summary>Refuse, with an error that says why.</summary>
    Refuse,
}

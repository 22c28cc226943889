namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>How far a step is.</summary>
internal enum StepState
{
    /// <summary>It waits for others.</summary>
    Waiting,

    /// <summary>It was announced; the service is asked next.</summary>
    Started,

    /// <summary>The service works on it.</summary>
    Working,

    /// <summary>It is done.</summary>
    Complete,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was given up because another failed.</summary>
    Cancelled,
}

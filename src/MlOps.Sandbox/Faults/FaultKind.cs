namespace MlOps.Sandbox.Faults;

/// <summary>What goes wrong with a call.</summary>
public enum FaultKind
{
    /// <summary>The service refuses because of the request rate, in its own words; nothing happens.</summary>
    Throttle,

    /// <summary>The service answers that it failed; nothing happens.</summary>
    ServerError,

    /// <summary>The connection breaks before the service does anything.</summary>
    BreakBefore,

    /// <summary>The connection breaks after the service has done what it was asked.</summary>
    BreakAfter,

    /// <summary>No answer comes until the client gives up; nothing happens.</summary>
    Hang,

    /// <summary>The calling process ends before the call: this and all later calls fail until <see cref="FaultPlan.Revive"/>.</summary>
    KillBefore,

    /// <summary>The calling process ends after the service has done what it was asked and before it hears of it.</summary>
    KillAfter,
}

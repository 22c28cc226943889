namespace MlOps;

/// <summary>Kinds of failure. The names are those of PowerShell's <c>ErrorCategory</c>, so that one maps to the other by name.</summary>
public enum MlErrorCategory
{
    /// <summary>Nothing better is known.</summary>
    NotSpecified,

    /// <summary>Input is malformed or violates a rule.</summary>
    InvalidArgument,

    /// <summary>A file or document cannot be read as what it should be.</summary>
    InvalidData,

    /// <summary>The state of the resource does not allow the operation.</summary>
    InvalidOperation,

    /// <summary>What was named does not exist.</summary>
    ObjectNotFound,

    /// <summary>What should be made exists already.</summary>
    ResourceExists,

    /// <summary>Somebody else is working on the resource.</summary>
    ResourceBusy,

    /// <summary>A network or service failure.</summary>
    ResourceUnavailable,

    /// <summary>No credentials, or credentials that AWS does not accept.</summary>
    AuthenticationError,

    /// <summary>A policy refused the call.</summary>
    PermissionDenied,

    /// <summary>A quota or a request rate is exhausted.</summary>
    LimitsExceeded,

    /// <summary>A wait took longer than it was given.</summary>
    OperationTimeout,

    /// <summary>The operation ran and did not succeed.</summary>
    OperationStopped,

    /// <summary>The service lacks what was asked.</summary>
    NotImplemented,
}

using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>EndpointStatus</c>.</summary>
public class EndpointStatus : ConstantClass
{
    /// <summary>The value <c>Creating</c>.</summary>
    public static readonly EndpointStatus Creating = new("Creating");

    /// <summary>The value <c>Deleting</c>.</summary>
    public static readonly EndpointStatus Deleting = new("Deleting");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly EndpointStatus Failed = new("Failed");

    /// <summary>The value <c>InService</c>.</summary>
    public static readonly EndpointStatus InService = new("InService");

    /// <summary>The value <c>OutOfService</c>.</summary>
    public static readonly EndpointStatus OutOfService = new("OutOfService");

    /// <summary>The value <c>RollingBack</c>.</summary>
    public static readonly EndpointStatus RollingBack = new("RollingBack");

    /// <summary>The value <c>SystemUpdating</c>.</summary>
    public static readonly EndpointStatus SystemUpdating = new("SystemUpdating");

    /// <summary>The value <c>UpdateRollbackFailed</c>.</summary>
    public static readonly EndpointStatus UpdateRollbackFailed = new("UpdateRollbackFailed");

    /// <summary>The value <c>Updating</c>.</summary>
    public static readonly EndpointStatus Updating = new("Updating");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public EndpointStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static EndpointStatus FindValue(string value) => FindValue<EndpointStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator EndpointStatus(string value) => FindValue(value);
}

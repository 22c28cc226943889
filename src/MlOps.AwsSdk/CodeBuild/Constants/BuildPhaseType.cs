using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>BuildPhaseType</c>.</summary>
public class BuildPhaseType : ConstantClass
{
    /// <summary>The value <c>BUILD</c>.</summary>
    public static readonly BuildPhaseType BUILD = new("BUILD");

    /// <summary>The value <c>COMPLETED</c>.</summary>
    public static readonly BuildPhaseType COMPLETED = new("COMPLETED");

    /// <summary>The value <c>DOWNLOAD_SOURCE</c>.</summary>
    public static readonly BuildPhaseType DOWNLOAD_SOURCE = new("DOWNLOAD_SOURCE");

    /// <summary>The value <c>FINALIZING</c>.</summary>
    public static readonly BuildPhaseType FINALIZING = new("FINALIZING");

    /// <summary>The value <c>INSTALL</c>.</summary>
    public static readonly BuildPhaseType INSTALL = new("INSTALL");

    /// <summary>The value <c>POST_BUILD</c>.</summary>
    public static readonly BuildPhaseType POST_BUILD = new("POST_BUILD");

    /// <summary>The value <c>PRE_BUILD</c>.</summary>
    public static readonly BuildPhaseType PRE_BUILD = new("PRE_BUILD");

    /// <summary>The value <c>PROVISIONING</c>.</summary>
    public static readonly BuildPhaseType PROVISIONING = new("PROVISIONING");

    /// <summary>The value <c>QUEUED</c>.</summary>
    public static readonly BuildPhaseType QUEUED = new("QUEUED");

    /// <summary>The value <c>SUBMITTED</c>.</summary>
    public static readonly BuildPhaseType SUBMITTED = new("SUBMITTED");

    /// <summary>The value <c>UPLOAD_ARTIFACTS</c>.</summary>
    public static readonly BuildPhaseType UPLOAD_ARTIFACTS = new("UPLOAD_ARTIFACTS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public BuildPhaseType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static BuildPhaseType FindValue(string value) => FindValue<BuildPhaseType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator BuildPhaseType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>WebhookBuildType</c>.</summary>
public class WebhookBuildType : ConstantClass
{
    /// <summary>The value <c>BUILD</c>.</summary>
    public static readonly WebhookBuildType BUILD = new("BUILD");

    /// <summary>The value <c>BUILD_BATCH</c>.</summary>
    public static readonly WebhookBuildType BUILD_BATCH = new("BUILD_BATCH");

    /// <summary>The value <c>RUNNER_BUILDKITE_BUILD</c>.</summary>
    public static readonly WebhookBuildType RUNNER_BUILDKITE_BUILD = new("RUNNER_BUILDKITE_BUILD");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public WebhookBuildType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static WebhookBuildType FindValue(string value) => FindValue<WebhookBuildType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator WebhookBuildType(string value) => FindValue(value);
}

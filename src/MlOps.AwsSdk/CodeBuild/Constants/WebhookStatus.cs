using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>WebhookStatus</c>.</summary>
public class WebhookStatus : ConstantClass
{
    /// <summary>The value <c>ACTIVE</c>.</summary>
    public static readonly WebhookStatus ACTIVE = new("ACTIVE");

    /// <summary>The value <c>CREATE_FAILED</c>.</summary>
    public static readonly WebhookStatus CREATE_FAILED = new("CREATE_FAILED");

    /// <summary>The value <c>CREATING</c>.</summary>
    public static readonly WebhookStatus CREATING = new("CREATING");

    /// <summary>The value <c>DELETING</c>.</summary>
    public static readonly WebhookStatus DELETING = new("DELETING");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public WebhookStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static WebhookStatus FindValue(string value) => FindValue<WebhookStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator WebhookStatus(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>WebhookScopeType</c>.</summary>
public class WebhookScopeType : ConstantClass
{
    /// <summary>The value <c>GITHUB_GLOBAL</c>.</summary>
    public static readonly WebhookScopeType GITHUB_GLOBAL = new("GITHUB_GLOBAL");

    /// <summary>The value <c>GITHUB_ORGANIZATION</c>.</summary>
    public static readonly WebhookScopeType GITHUB_ORGANIZATION = new("GITHUB_ORGANIZATION");

    /// <summary>The value <c>GITLAB_GROUP</c>.</summary>
    public static readonly WebhookScopeType GITLAB_GROUP = new("GITLAB_GROUP");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public WebhookScopeType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static WebhookScopeType FindValue(string value) => FindValue<WebhookScopeType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator WebhookScopeType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>WebhookFilterType</c>.</summary>
public class WebhookFilterType : ConstantClass
{
    /// <summary>The value <c>ACTOR_ACCOUNT_ID</c>.</summary>
    public static readonly WebhookFilterType ACTOR_ACCOUNT_ID = new("ACTOR_ACCOUNT_ID");

    /// <summary>The value <c>BASE_REF</c>.</summary>
    public static readonly WebhookFilterType BASE_REF = new("BASE_REF");

    /// <summary>The value <c>COMMIT_MESSAGE</c>.</summary>
    public static readonly WebhookFilterType COMMIT_MESSAGE = new("COMMIT_MESSAGE");

    /// <summary>The value <c>EVENT</c>.</summary>
    public static readonly WebhookFilterType EVENT = new("EVENT");

    /// <summary>The value <c>FILE_PATH</c>.</summary>
    public static readonly WebhookFilterType FILE_PATH = new("FILE_PATH");

    /// <summary>The value <c>HEAD_REF</c>.</summary>
    public static readonly WebhookFilterType HEAD_REF = new("HEAD_REF");

    /// <summary>The value <c>ORGANIZATION_NAME</c>.</summary>
    public static readonly WebhookFilterType ORGANIZATION_NAME = new("ORGANIZATION_NAME");

    /// <summary>The value <c>RELEASE_NAME</c>.</summary>
    public static readonly WebhookFilterType RELEASE_NAME = new("RELEASE_NAME");

    /// <summary>The value <c>REPOSITORY_NAME</c>.</summary>
    public static readonly WebhookFilterType REPOSITORY_NAME = new("REPOSITORY_NAME");

    /// <summary>The value <c>TAG_NAME</c>.</summary>
    public static readonly WebhookFilterType TAG_NAME = new("TAG_NAME");

    /// <summary>The value <c>WORKFLOW_NAME</c>.</summary>
    public static readonly WebhookFilterType WORKFLOW_NAME = new("WORKFLOW_NAME");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public WebhookFilterType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static WebhookFilterType FindValue(string value) => FindValue<WebhookFilterType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator WebhookFilterType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>TriggerType</c>.</summary>
public class TriggerType : ConstantClass
{
    /// <summary>The value <c>AutomatedRollback</c>.</summary>
    public static readonly TriggerType AutomatedRollback = new("AutomatedRollback");

    /// <summary>The value <c>CloudWatchEvent</c>.</summary>
    public static readonly TriggerType CloudWatchEvent = new("CloudWatchEvent");

    /// <summary>The value <c>CreatePipeline</c>.</summary>
    public static readonly TriggerType CreatePipeline = new("CreatePipeline");

    /// <summary>The value <c>ManualRollback</c>.</summary>
    public static readonly TriggerType ManualRollback = new("ManualRollback");

    /// <summary>The value <c>PollForSourceChanges</c>.</summary>
    public static readonly TriggerType PollForSourceChanges = new("PollForSourceChanges");

    /// <summary>The value <c>PutActionRevision</c>.</summary>
    public static readonly TriggerType PutActionRevision = new("PutActionRevision");

    /// <summary>The value <c>StartPipelineExecution</c>.</summary>
    public static readonly TriggerType StartPipelineExecution = new("StartPipelineExecution");

    /// <summary>The value <c>Webhook</c>.</summary>
    public static readonly TriggerType Webhook = new("Webhook");

    /// <summary>The value <c>WebhookV2</c>.</summary>
    public static readonly TriggerType WebhookV2 = new("WebhookV2");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public TriggerType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static TriggerType FindValue(string value) => FindValue<TriggerType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator TriggerType(string value) => FindValue(value);
}

using System.Text.Json.Nodes;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>What a stack is deployed with.</summary>
internal sealed record DeploymentRecord
{
    /// <summary>The template as it was sent.</summary>
    public required string TemplateBody { get; init; }

    /// <summary>Its parameters.</summary>
    public List<ParameterRecord> Parameters { get; init; } = [];

    /// <summary>Tags of the stack.</summary>
    public Dictionary<string, string> Tags { get; init; } = [];

    /// <summary>Capabilities that were acknowledged.</summary>
    public List<string> Capabilities { get; init; } = [];

    /// <summary>Topics that hear of events.</summary>
    public List<string> NotificationArns { get; init; } = [];

    /// <summary>Alarms that roll an operation back, as they were sent.</summary>
    public JsonObject RollbackConfiguration { get; init; } = [];
}

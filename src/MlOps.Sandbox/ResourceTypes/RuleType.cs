using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>
/// A rule. On an event bus other than the default one, <c>Ref</c> and the ARN name the bus too. Source: localstack/localstack at 8b9a79f,
/// tests/aws/services/cloudformation/resources/test_events (test_rule_properties), answers of AWS.
/// </summary>
internal sealed class RuleType(ResourceTypeFacts facts) : ResourceType(facts)
{
    public override string Ref(ResourceContext context, LiveResource live) => Bus(live.Properties, '|') + live.Properties["Name"];

    protected override void Prepare(ResourceContext context, JsonObject properties) =>
        properties["Arn"] ??= new PropertyText(context, properties).Fill($"arn:${{Partition}}:events:${{Region}}:${{Account}}:rule/{Bus(properties, '/')}${{Name}}");

    private static string Bus(JsonObject properties, char separator) =>
        properties["EventBusName"]?.ToString() is { } bus and not "default" ? $"{bus[(bus.LastIndexOf('/') + 1)..]}{separator}" : "";
}
